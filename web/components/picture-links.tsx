import type { PictureName } from '../../api/pictures/catalogue.ts';
import { pictureUrl } from '../links.ts';
import { picturesVi } from '../text/pictures-vi.ts';

interface PictureLinksProps {
  readonly name: PictureName;
  /** What is downloaded, for those who hear the page. */
  readonly title: string;
  readonly week?: string;
  readonly claim?: string;
}

const formats = ['svg', 'png', 'csv'] as const;

/** Stands beside a chart: the same as a picture for a slide, and its figures. */
export function PictureLinks({ name, title, week, claim }: PictureLinksProps) {
  return (
    <p class="picture-links no-print">
      {picturesVi.download}
      {formats.map((format) => (
        <a
          href={pictureUrl(name, format, { week, claim })}
          download
          aria-label={picturesVi.downloadAs(title, format.toUpperCase())}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
