/** Long work as a generator that yields now and then: whoever runs it may let others in at each step. */
export type Steps<Result> = Generator<undefined, Result>;

/** Runs to the end at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
