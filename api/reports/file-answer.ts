import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { ReportFile } from './formats.ts';

/** A file as the answer to a request: streamed, and saved under its name rather than opened in place. */
export function fileAnswer(c: Context, { name, mediaType, pieces }: ReportFile) {
  const stream = Readable.toWeb(Readable.from(bytesOf(pieces))) as ReadableStream;
  return c.body(stream, 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
}

async function* bytesOf(pieces: ReportFile['pieces']): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece;
}
