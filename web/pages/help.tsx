import { reportKinds } from '../../api/vocabulary.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { viDownloads } from '../text/downloads-vi.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { vi } from '../text/vi.ts';

export function HelpPage({ frame }: { readonly frame: Frame }) {
  return (
    <Layout frame={frame} title={vi.help.title} section={paths.help} width="reading">
      <header class="page-head">
        <h1>{vi.help.title}</h1>
      </header>
      <section class="panel">
        <h2>{vi.help.vocabulary}</h2>
        <dl class="glossary">
          {vi.help.terms.map(([term, meaning]) => (
            <div>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel">
        <h2>{vi.help.principles}</h2>
        <ul>
          {vi.help.principleRows.map((principle) => (
            <li>{principle}</li>
          ))}
        </ul>
      </section>
      <section class="panel">
        <h2>{reportKindsVi.help}</h2>
        <dl class="glossary">
          {reportKinds.map((kind) => (
            <div>
              <dt>{reportKindsVi.names[kind]}</dt>
              <dd>{reportKindsVi.uses[kind]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel">
        <h2>{viDownloads.help}</h2>
        <dl class="glossary">
          {Object.entries(viDownloads.formats).map(([format, use]) => (
            <div>
              <dt>{format.toUpperCase()}</dt>
              <dd>{use}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel">
        <h2>{vi.help.searching}</h2>
        <dl class="glossary">
          {vi.help.searchRows.map(([query, meaning]) => (
            <div>
              <dt>
                <code>{query}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section class="panel">
        <h2>{vi.help.keys}</h2>
        <dl class="glossary">
          {vi.help.keyRows.map(([key, action]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{action}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Layout>
  );
}
