import type { ImportedReports } from '../../api/citizen-reports/intake.ts';
import { longestText, type ReportFields } from '../../api/citizen-reports/report-draft.ts';
import type { FileProblem } from '../../api/citizen-reports/report-file.ts';
import { citizenChannel } from '../../api/citizen-reports/sources.ts';
import {
  intakeChannels,
  intakeNames,
  type ReportField,
  reportHeads,
} from '../../api/citizen-reports/wording.ts';
import type { CitizenReportsReport } from '../../api/reports/citizen-reports.ts';
import { DocumentTable } from '../components/document-table.tsx';
import { Empty } from '../components/empty.tsx';
import { StoryTabs } from '../components/story-tabs.tsx';
import { formatLocalDate, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { documentsUrl, paths } from '../links.ts';
import { citizenReportsVi as text } from '../text/citizen-reports-vi.ts';
import { CsvForm, Field } from './register-parts.tsx';

export type ImportOutcome = ImportedReports | { readonly problems: readonly FileProblem[] };

interface CitizenReportsPageProps {
  readonly frame: Frame;
  readonly report: CitizenReportsReport;
  /** What the form holds. */
  readonly fields: ReportFields;
  /** Local time now, as a form field has it: nothing was received later. */
  readonly latest: string;
  /** Names of places, to choose from. */
  readonly places: readonly string[];
  /** The field that made no sense. */
  readonly wrong: ReportField | null;
  /** What became of a file. */
  readonly imported: ImportOutcome | null;
  readonly may: boolean;
}

/** What citizens reported, and the ways to enter more. */
export function CitizenReportsPage(props: CitizenReportsPageProps) {
  const { frame, report, imported, may } = props;
  const { rows } = report;
  return (
    <Layout frame={frame} title={text.title} section={paths.documents}>
      <header class="page-head">
        <h1>{text.title}</h1>
        <a class="button" href={documentsUrl({ channel: citizenChannel })}>
          {text.all}
        </a>
      </header>
      <StoryTabs current={paths.citizenReports} />
      <p class="intro">{text.intro}</p>
      {imported !== null && <Imported outcome={imported} />}
      {may && <EnterForm {...props} />}
      {rows.length === 0 ? (
        <Empty title={text.none}>{may && <p>{text.noneHelp}</p>}</Empty>
      ) : (
        <>
          <Figures report={report} />
          <section class="panel">
            <h2>{text.latest}</h2>
            <DocumentTable rows={rows} caption={text.latest} />
          </section>
        </>
      )}
      {may && <CsvForm action={`${paths.citizenReports}/tep`} heads={Object.values(reportHeads)} />}
    </Layout>
  );
}

/** More lines are not read by anybody. */
const problemsInSight = 50;

function Imported({ outcome }: { readonly outcome: ImportOutcome }) {
  if (!('problems' in outcome)) {
    const { added, known, removed } = outcome;
    const said = [
      text.added(formatNumber(added)),
      ...(known > 0 ? [text.known(formatNumber(known))] : []),
      ...(removed > 0 ? [text.removed(formatNumber(removed))] : []),
    ];
    return (
      <p class="notice" role="status">
        {said.join(' ')}
      </p>
    );
  }
  const { problems } = outcome;
  const more = problems.length - problemsInSight;
  return (
    <div class="notice notice-bad" role="alert">
      <p>{text.refused(formatNumber(problems.length))}</p>
      <ul>
        {problems.slice(0, problemsInSight).map((problem) => (
          <li>{text.line(formatNumber(problem.line), problem)}</li>
        ))}
        {more > 0 && <li>{text.more(formatNumber(more))}</li>}
      </ul>
    </div>
  );
}

type FormProps = Pick<CitizenReportsPageProps, 'fields' | 'latest' | 'places' | 'wrong'>;

function EnterForm({ fields, latest, places, wrong }: FormProps) {
  return (
    <details class="panel register-entry" open={wrong !== null}>
      <summary>
        <h2>{text.enter}</h2>
      </summary>
      {wrong !== null && (
        <p class="notice" role="alert">
          {text.notSaved(wrong)}
        </p>
      )}
      <form class="register-form" method="post" action={paths.citizenReports}>
        <Field id="channel" label={text.channel}>
          <select id="channel" name="channel">
            {intakeChannels.map((channel) => (
              <option value={channel} selected={channel === fields.channel}>
                {intakeNames[channel]}
              </option>
            ))}
          </select>
        </Field>
        <Field id="received" label={text.receivedAt}>
          <input
            id="received"
            name="receivedAt"
            type="datetime-local"
            value={fields.receivedAt}
            max={latest}
            title={text.receivedHint}
            required
          />
        </Field>
        <Field id="text" label={text.text} hint={text.textHint} wide>
          <textarea
            id="text"
            name="text"
            rows={5}
            maxlength={longestText}
            aria-describedby="text-hint"
            required
          >
            {fields.text}
          </textarea>
        </Field>
        <Noted
          name="place"
          fields={fields}
          label={text.place}
          hint={text.placeHint}
          most={200}
          suggestions={places}
        />
        <Noted name="link" fields={fields} label={text.link} hint={text.linkHint} most={1000} />
        <Noted name="code" fields={fields} label={text.code} hint={text.codeHint} most={60} />
        <button class="button button-primary" type="submit">
          {text.save}
        </button>
      </form>
    </details>
  );
}

interface NotedProps {
  readonly name: 'place' | 'link' | 'code';
  readonly fields: ReportFields;
  readonly label: string;
  readonly hint: string;
  readonly most: number;
  readonly suggestions?: readonly string[];
}

function Noted({ name, fields, label, hint, most, suggestions }: NotedProps) {
  return (
    <Field id={name} label={label} hint={hint}>
      <input
        id={name}
        name={name}
        value={fields[name]}
        maxlength={most}
        autocomplete="off"
        aria-describedby={`${name}-hint`}
        {...(suggestions ? { list: `${name}-list` } : {})}
      />
      {suggestions && (
        <datalist id={`${name}-list`}>
          {suggestions.map((suggestion) => (
            <option value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

function Figures({ report }: Pick<CitizenReportsPageProps, 'report'>) {
  const { days, channels, topics, places } = report;
  return (
    <section class="section" aria-labelledby="bon-tuan">
      <h2 id="bon-tuan">{text.counts(formatLocalDate(days.from), formatLocalDate(days.to))}</h2>
      <div class="grid grid-thirds">
        <Counts
          title={text.channel}
          heads={[text.channel, text.documents, text.before]}
          rows={channels.map(({ channel, sourceId, documents, before }) => ({
            name: intakeNames[channel],
            href: documentsUrl({ source: sourceId, ...days }),
            figures: [documents, before],
          }))}
        />
        <Counts
          title={text.topics}
          heads={[text.topic, text.documents]}
          rows={topics.map(({ slug, name, documents }) => ({
            name,
            href: documentsUrl({ channel: citizenChannel, topic: slug, ...days }),
            figures: [documents],
          }))}
        />
        <Counts
          title={text.places}
          heads={[text.place, text.documents]}
          rows={places.map(({ slug, name, documents }) => ({
            name,
            href: documentsUrl({ channel: citizenChannel, place: slug, ...days }),
            figures: [documents],
          }))}
        />
      </div>
    </section>
  );
}

interface CountsProps {
  readonly title: string;
  readonly heads: readonly string[];
  /** The first figure opens its documents. */
  readonly rows: readonly {
    readonly name: string;
    readonly href: string;
    readonly figures: readonly number[];
  }[];
}

function Counts({ title, heads, rows }: CountsProps) {
  return (
    <section class="panel">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{text.nothing}</p>
      ) : (
        <table class="table counts">
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th scope="col" {...(index > 0 ? { class: 'num' } : {})}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, href, figures: [first = 0, ...others] }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="num strong">
                  <a href={href}>{formatNumber(first)}</a>
                </td>
                {others.map((other) => (
                  <td class="num">{formatNumber(other)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
