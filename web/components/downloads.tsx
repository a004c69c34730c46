import { reportFormats } from '../../api/reports/formats.ts';
import { reportUrl } from '../links.ts';
import { viDownloads } from '../text/downloads-vi.ts';

interface DownloadsProps {
  readonly id: number;
  /** What is downloaded, for people who hear the links one by one. */
  readonly of: string;
}

/** A report in every format. */
export function Downloads({ id, of }: DownloadsProps) {
  return (
    <ul class="downloads" aria-label={viDownloads.label}>
      {reportFormats.map((format) => (
        <li>
          <a href={`${reportUrl(id)}.${format}`} title={viDownloads.formats[format]}>
            {format.toUpperCase()}
            <span class="visually-hidden">{` – ${of}`}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
