import type { PictureName, PictureQuery } from '../../api/pictures/catalogue.ts';
import { pictureUrl } from '../links.ts';
import { picturesVi } from '../text/pictures-vi.ts';

interface PictureLinksProps extends PictureQuery {
  readonly name: PictureName;
  /** What is downloaded, for those who hear the page. */
  readonly title: string;
}

const formats = ['svg', 'png', 'csv'] as const;

/** Stands beside a chart: the same as a picture for a slide, and its figures. */
export function PictureLinks({ name, title, ...query }: PictureLinksProps) {
  return (
    <p class="picture-links no-print">
      {picturesVi.download}
      {formats.map((format) => (
        <a
          href={pictureUrl(name, format, query)}
          download
          aria-label={picturesVi.downloadAs(title, format.toUpperCase())}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
