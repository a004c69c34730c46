import type { PropsWithChildren } from 'hono/jsx';

/** What stands where there is nothing to show: the plain fact, and what to do. */
export function Empty({ title, children }: PropsWithChildren<{ readonly title: string }>) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
