import { type Role, roles } from '../../api/auth.ts';
import { reportKinds } from '../../api/vocabulary.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { viDownloads } from '../text/downloads-vi.ts';
import { reportKindsVi } from '../text/report-kinds-vi.ts';
import { vi } from '../text/vi.ts';
import { whereVi } from '../text/where-vi.ts';

interface HelpPageProps {
  readonly frame: Frame;
  /** Of the reader, whose pages are named first. */
  readonly role: Role;
}

export function HelpPage({ frame, role }: HelpPageProps) {
  return (
    <Layout frame={frame} title={vi.help.title} section={paths.help} width="reading">
      <header class="page-head">
        <h1>{vi.help.title}</h1>
      </header>
      <Where role={role} />
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

/** Where what a role looks for stands; what other roles look for is one click away. */
function Where({ role }: { readonly role: Role }) {
  return (
    <section class="panel" id="o-dau">
      <h2>{whereVi.title}</h2>
      <Places role={role} />
      {roles
        .filter((other) => other !== role)
        .map((other) => (
          <details class="more">
            <summary>{whereVi.others(vi.role[other])}</summary>
            <Places role={other} />
          </details>
        ))}
    </section>
  );
}

function Places({ role }: { readonly role: Role }) {
  return (
    <dl class="glossary places">
      {whereVi.places[role].map(({ want, page }) => (
        <div>
          <dt>{want}</dt>
          <dd>
            <a href={paths[page]}>{whereVi.pageNames[page]}</a>
          </dd>
        </div>
      ))}
    </dl>
  );
}
