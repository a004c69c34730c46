/** Errors that will not go away within the run: trying again would only take time. */
const lasting =
  /^(?:ERR_UNSAFE_ADDRESS|ERR_PACKING|ERR_SLOW_BODY|HPE_HEADER_OVERFLOW|Z_|ERR_+ERROR|ERR_BROTLI|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ECONNREFUSED|ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/u;

/** The code of a network error, through its causes; the empty string where there is none. */
export function errorCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && at.code !== 'ERR_ABORTED') return at.code;
  }
  return '';
}

/** Whether another try within this run is of use. */
export function mayPass(error: unknown): boolean {
  return !lasting.test(errorCode(error));
}

/** Whether a connection was refused because of where it leads. */
export function isUnsafe(error: unknown): boolean {
  return errorCode(error) === 'ERR_UNSAFE_ADDRESS';
}

/** A network error in plain words. */
export function describeError(error: unknown): string {
  const code = errorCode(error);
  if (/^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH)$/u.test(code)) return 'no route or DNS answer';
  if (code === 'ECONNREFUSED') return 'connection refused';
  if (code === 'HPE_HEADER_OVERFLOW') return 'the headers of the answer are too long';
  if (/^(?:Z_|ERR_+ERROR|ERR_BROTLI)/u.test(code)) return 'the packed answer is damaged';
  if (/^(?:ECONNRESET|EPIPE|ERR_STREAM_PREMATURE_CLOSE|HPE_.*)$/u.test(code)) return 'connection broken off';
  if (/^(?:ERR_TLS|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO)/u.test(code))
    return `certificate not valid (${code})`;
  const message = error instanceof Error ? error.message : String(error);
  return code === 'ETIMEDOUT' || /timed out|timeout/iu.test(message)
    ? 'no answer in time'
    : (message.split('\n')[0] ?? message);
}
