import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { ReportFile } from './formats.ts';

/** A file whose pieces may still have to be read. */
type StreamedFile = Omit<ReportFile, 'pieces'> & {
  readonly pieces: ReportFile['pieces'] | AsyncIterable<string | Uint8Array>;
};

/** A file as the answer to a request: streamed, and saved under its name rather than opened in place. */
export function fileAnswer(c: Context, { name, mediaType, pieces }: StreamedFile) {
  const stream = Readable.toWeb(Readable.from(bytesOf(pieces))) as ReadableStream;
  return c.body(stream, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
}

async function* bytesOf(pieces: StreamedFile['pieces']): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
