import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { vi } from '../text/vi.ts';

export type ProblemKind = 'invalid' | 'forbidden' | 'notFound' | 'conflict' | 'tooMany' | 'failed';

/** What is shown instead of a page: what happened, what to do, the way home. No internals. */
export function ProblemPage({ frame, kind }: { readonly frame: Frame; readonly kind: ProblemKind }) {
  const { title, help } = vi.problems[kind];
  return (
    <Layout frame={frame} title={title} width="narrow">
      <section class="panel problem">
        <h1>{title}</h1>
        <p>{help}</p>
        <p>
          <a class="button" href={paths.overview}>
            {vi.problemHome}
          </a>
        </p>
      </section>
    </Layout>
  );
}
