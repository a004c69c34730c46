import type { PropsWithChildren } from 'hono/jsx';

/** A wide table that scrolls by itself; it can be focused, so that the arrow keys scroll it too. */
export function ScrollRegion({ label, children }: PropsWithChildren<{ readonly label: string }>) {
  return (
    <section class="table-scroll" tabindex={0} aria-label={label}>
      {children}
    </section>
  );
}
