/** The store cannot be used: wrong file, full or read-only disk, unreachable server. The message says what to do. */
export class StoreError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
  }
}

/** The file is somebody else's. It has not been touched. */
export class NotOurDatabase extends StoreError {
  constructor(file: string, why: string) {
    super(`${file} is not a Minh Tin database (${why}); it was left as it is. Choose another data folder.`);
    this.name = 'NotOurDatabase';
  }
}

/** The database was made by a newer version of the program. */
export class NewerDatabase extends StoreError {
  constructor(migration: string) {
    super(
      `The database was made by a newer version of Minh Tin (it has ${migration}). Update the program; nothing was changed.`,
    );
    this.name = 'NewerDatabase';
  }
}
