/** Poisson counts from a fixed seed (Knuth's product of uniform numbers). */
export function randomOf(seed: number): (mean: number) => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return (mean) => {
    const least = Math.exp(-mean);
    let product = uniform();
    let count = 0;
    while (product > least) {
      product *= uniform();
      count += 1;
    }
    return count;
  };
}
