/** Errors that a caller is told about. `status` and `code` say the policy; every other error is ours and answers 500. */
export type ErrorCode =
  | 'bad-request'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-many-requests';

const statuses = {
  'bad-request': 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-many-requests': 429,
} as const satisfies Record<ErrorCode, number>;
export type ErrorStatus = (typeof statuses)[ErrorCode];

/** Base of the errors below; thrown by services and reports, turned into an answer in `app.ts` and by the pages. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly status: ErrorStatus;
  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = statuses[code];
  }
}

/** The request does not make sense: an impossible week, an empty note. */
export class BadRequest extends ApiError {
  constructor(message: string) {
    super('bad-request', message);
  }
}

/** Nobody is signed in, or the credentials are wrong. */
export class Unauthenticated extends ApiError {
  constructor(message = 'Sign in first.') {
    super('unauthenticated', message);
  }
}

/** The person's role does not have the right. */
export class Forbidden extends ApiError {
  constructor(message: string) {
    super('forbidden', message);
  }
}

/** There is no such thing. */
export class NotFound extends ApiError {
  constructor(message: string) {
    super('not-found', message);
  }
}

/** It makes sense, but not in the present state: a case that cannot move there. */
export class Conflict extends ApiError {
  constructor(message: string) {
    super('conflict', message);
  }
}

/** Too many tries from one address. */
export class TooManyRequests extends ApiError {
  constructor(message: string) {
    super('too-many-requests', message);
  }
}
