import { alertText } from '../../api/alerts/alert-text.ts';
import type { ConditionKind } from '../../api/alerts/condition.ts';
import type { RuleFields } from '../../api/alerts/rule-draft.ts';
import type { RulePreview } from '../../api/alerts/rules.ts';
import type { AlertChannelRow } from '../../api/reports/alerts.ts';
import { burstKinds } from '../../api/vocabulary.ts';
import { alertBasisUrl } from '../components/alert-actions.tsx';
import { formatDate, formatDateTime, formatNumber } from '../format.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { alertsVi as text } from '../text/alerts-vi.ts';
import { burstsVi } from '../text/bursts-vi.ts';

interface Choice {
  readonly slug: string;
  readonly name: string;
}

/** What a condition can be narrowed to. */
export interface RuleChoices {
  readonly topics: readonly Choice[];
  readonly claims: readonly Choice[];
  readonly places: readonly Choice[];
}

interface AlertRulePageProps {
  readonly frame: Frame;
  readonly kind: ConditionKind;
  readonly fields: RuleFields;
  /** Where the form is sent. */
  readonly action: string;
  readonly channels: readonly AlertChannelRow[];
  readonly choices: RuleChoices;
  readonly preview: RulePreview | null;
  /** The field that made no sense. */
  readonly wrong: string | null;
  readonly may: boolean;
}

/** A rule as a form, with what it would have raised. */
export function AlertRulePage(props: AlertRulePageProps) {
  const { frame, kind, preview, wrong } = props;
  return (
    <Layout frame={frame} title={text.kind[kind].name} section={paths.alerts}>
      <p class="crumbs">
        <a href={paths.alertRules}>{text.ruleTitle}</a>
      </p>
      <header class="page-head">
        <h1>{text.kind[kind].name}</h1>
      </header>
      <p class="intro">{text.kind[kind].help}</p>
      {wrong !== null && (
        <p class="notice" role="alert">
          {text.wrong(fieldName(wrong))}
        </p>
      )}
      <div class="grid grid-7-5">
        <RuleForm {...props} />
        {preview !== null && <Preview kind={kind} preview={preview} />}
      </div>
    </Layout>
  );
}

function fieldName(field: string): string {
  const names: Readonly<Record<string, unknown>> = text.fields;
  const name = names[field];
  return typeof name === 'string' ? name : field;
}

function RuleForm({ kind, fields, action, channels, choices, may }: AlertRulePageProps) {
  return (
    <form class="panel rule-form" method="post" action={action}>
      <input type="hidden" name="kind" value={kind} />
      <fieldset disabled={!may}>
        <TextField name="name" label={text.fields.name} fields={fields} maxLength={120} />
        <h2>{text.when2}</h2>
        <div class="rule-grid">
          <ConditionFields kind={kind} fields={fields} choices={choices} />
          <NumberField name="coolDownHours" label={text.fields.coolDownHours} fields={fields} max={672} />
        </div>
        <p class="hint">{text.coolDownHint}</p>
        <h2>{text.how}</h2>
        <Channels channels={channels} fields={fields} />
        <div class="rule-grid">
          <TimeField name="quietFrom" label={text.fields.quietFrom} fields={fields} />
          <TimeField name="quietTo" label={text.fields.quietTo} fields={fields} />
          <TimeField name="digestAt" label={text.fields.digestAt} fields={fields} />
        </div>
        <p class="hint">{text.digestHint}</p>
      </fieldset>
      {may && (
        <div class="moves">
          <button class="button button-primary" type="submit" name="do" value="save">
            {text.save}
          </button>
          <button class="button" type="submit" name="do" value="preview">
            {text.preview}
          </button>
        </div>
      )}
    </form>
  );
}

interface ConditionFieldsProps {
  readonly kind: ConditionKind;
  readonly fields: RuleFields;
  readonly choices: RuleChoices;
}

function ConditionFields({ kind, fields, choices }: ConditionFieldsProps) {
  switch (kind) {
    case 'claim-severity':
      return (
        <>
          <SelectField
            name="severity"
            label={text.fields.severity}
            fields={fields}
            options={[1, 2, 3].map((level) => ({
              value: String(level),
              name: text.fields.severityLevel(level),
            }))}
          />
          <NumberField name="documents" label={text.fields.documents} fields={fields} max={10_000} />
          <NumberField name="hours" label={text.fields.hours} fields={fields} max={336} />
        </>
      );
    case 'negative-share':
      return (
        <>
          <ChoiceField name="topic" all={text.fields.allTopics} fields={fields} choices={choices.topics} />
          <NumberField name="percent" label={text.fields.percent} fields={fields} max={99} />
          <NumberField name="documents" label={text.fields.documents} fields={fields} max={10_000} />
          <NumberField name="days" label={text.fields.days} fields={fields} max={28} />
        </>
      );
    case 'burst':
      return (
        <>
          <SelectField
            name="about"
            label={text.fields.about}
            fields={fields}
            options={[
              { value: '', name: text.fields.anything },
              ...burstKinds.map((about) => ({ value: about, name: burstsVi.kind[about] })),
            ]}
          />
          <NumberField name="documents" label={text.fields.documents} fields={fields} max={10_000} />
        </>
      );
    case 'scam-domain':
      return null;
    case 'source-down':
      return <NumberField name="hours" label={text.fields.downHours} fields={fields} max={336} />;
    case 'citizen-reports':
      return <ReportFields fields={fields} choices={choices} />;
  }
}

function ReportFields({ fields, choices }: Pick<ConditionFieldsProps, 'fields' | 'choices'>) {
  const { topics, claims, places } = choices;
  return (
    <>
      <NumberField name="documents" label={text.fields.reports} fields={fields} max={10_000} />
      <NumberField name="hours" label={text.fields.hours} fields={fields} max={336} />
      <ChoiceField name="topic" all={text.fields.allTopics} fields={fields} choices={topics} />
      <ChoiceField name="claim" all={text.fields.allClaims} fields={fields} choices={claims} />
      <ChoiceField name="place" all={text.fields.allPlaces} fields={fields} choices={places} />
    </>
  );
}

interface ChoiceFieldProps {
  readonly name: 'topic' | 'claim' | 'place';
  /** Name of the choice that narrows nothing. */
  readonly all: string;
  readonly fields: RuleFields;
  readonly choices: readonly Choice[];
}

function ChoiceField({ name, all, fields, choices }: ChoiceFieldProps) {
  const options = choices.map((choice) => ({ value: choice.slug, name: choice.name }));
  return (
    <SelectField
      name={name}
      label={text.fields[name]}
      fields={fields}
      options={[{ value: '', name: all }, ...options]}
    />
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly fields: RuleFields;
}

const textOf = ({ name, fields }: FieldProps): string => {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
};

function TextField(props: FieldProps & { readonly maxLength: number }) {
  const id = `rule-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input id={id} name={props.name} value={textOf(props)} maxlength={props.maxLength} required />
    </div>
  );
}

function NumberField(props: FieldProps & { readonly max: number }) {
  const id = `rule-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input
        id={id}
        name={props.name}
        type="number"
        min="1"
        max={String(props.max)}
        value={textOf(props)}
        required
      />
    </div>
  );
}

function TimeField(props: FieldProps) {
  const id = `rule-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <input id={id} name={props.name} type="time" value={textOf(props)} />
    </div>
  );
}

function SelectField(
  props: FieldProps & { readonly options: readonly { readonly value: string; readonly name: string }[] },
) {
  const id = `rule-${props.name}`;
  const chosen = textOf(props);
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        {props.options.map(({ value, name }) => (
          <option value={value} selected={value === chosen}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}

function Channels({ channels, fields }: Pick<AlertRulePageProps, 'channels' | 'fields'>) {
  if (channels.length === 0) return <p class="hint">{text.noChannels}</p>;
  const chosen = fields.channelIds ?? [];
  return (
    <fieldset class="checks">
      <legend>{text.fields.channelIds}</legend>
      {channels.map(({ id, name, kind, enabled }) => (
        <label>
          <input type="checkbox" name="channelIds" value={String(id)} checked={chosen.includes(String(id))} />
          <span>
            {name} <small class="quiet">({enabled ? text.channelKind[kind].name : text.channelOff})</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Occasions that are listed; more tell nothing new. */
const shown = 20;

function previewHint(kind: ConditionKind): string {
  if (kind === 'burst') return text.previewBursts;
  return kind === 'citizen-reports' ? text.previewReports : text.previewLate;
}

interface PreviewProps {
  readonly kind: ConditionKind;
  readonly preview: RulePreview;
}

function Preview({ kind, preview: { signals, days, onlySince } }: PreviewProps) {
  const count = formatNumber(signals.length);
  return (
    <section class="panel" aria-live="polite">
      <h2>{text.previewTitle}</h2>
      <p>
        <strong>
          {signals.length === 0
            ? text.previewNone(formatNumber(days))
            : text.previewSome(count, formatNumber(days))}
        </strong>
        {onlySince !== null && ` ${text.previewSince(formatDate(onlySince))}`}
      </p>
      <ol class="preview">
        {signals.slice(0, shown).map(({ at, facts }) => {
          const { title, detail } = alertText(facts);
          return (
            <li>
              <time datetime={at}>{formatDateTime(at)}</time>
              <div>
                <a href={alertBasisUrl(facts, at)}>{title}</a>
                <small class="sub">{detail}</small>
              </div>
            </li>
          );
        })}
      </ol>
      {signals.length > shown && <p>{text.previewMore(formatNumber(signals.length - shown))}</p>}
      <p class="hint">{previewHint(kind)}</p>
    </section>
  );
}
