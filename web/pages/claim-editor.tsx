import type { PropsWithChildren } from 'hono/jsx';
import {
  type ClaimField,
  longestCorrection,
  longestReason,
  longestStatement,
} from '../../api/claim-content.ts';
import type { ClaimProblem } from '../../api/claim-problems.ts';
import { evidenceStatuses, verdicts } from '../../api/vocabulary.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { claimUrl, paths } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';
import { sentencesVi } from '../text/sentences-vi.ts';
import { vi } from '../text/vi.ts';

/** A form's fields as text: what was stored, or what somebody typed that could not be saved. Lists have an entry a line. */
export type ClaimForm = Readonly<Record<ClaimField | 'reason', string>>;

interface ClaimEditorProps {
  readonly frame: Frame;
  /** `null`: a new claim. */
  readonly claim: { readonly id: string; readonly version: number } | null;
  readonly form: ClaimForm;
  readonly topics: readonly { readonly slug: string; readonly name: string }[];
  readonly problems: readonly ClaimProblem[];
  /** The kept sentence that a new claim is made of. */
  readonly sentence?: { readonly id: number } | null;
}

/** Where a claim is written or rewritten. */
export function ClaimEditorPage({ frame, claim, form, topics, problems, sentence = null }: ClaimEditorProps) {
  const title = claim === null ? words.newTitle : words.editTitle(claim.id);
  const home = claim === null ? paths.claims : claimUrl(claim.id);
  return (
    <Layout frame={frame} title={title} section={paths.claims} width="reading">
      <header class="page-head">
        <h1>{title}</h1>
      </header>
      {problems.length > 0 && <Problems problems={problems} />}
      <form class="panel claim-form" method="post" action={claim === null ? paths.newClaim : `${home}/sua`}>
        {claim !== null && <input type="hidden" name="version" value={String(claim.version)} />}
        {sentence !== null && <input type="hidden" name="cau" value={String(sentence.id)} />}
        {sentence !== null && <p class="hint">{sentencesVi.fromSentence}</p>}
        <Text name="statement" form={form} rows={2} most={longestStatement} required />
        <div class="claim-form-row">
          <Choice name="verdict" form={form} options={verdicts.map((one) => [one, vi.verdict[one]])} />
          <Choice name="severity" form={form} options={Object.entries(words.severities)} />
          <Choice name="topic" form={form} options={topics.map(({ slug, name }) => [slug, name])} />
        </div>
        <Choice
          name="evidenceStatus"
          form={form}
          options={evidenceStatuses.map((one) => [one, vi.evidenceStatus[one]])}
          hint={words.constructedHint}
        />
        <Text name="correction" form={form} rows={5} most={longestCorrection} />
        <Text name="legalBasis" form={form} rows={3} hint={words.listHint} />
        <div class="claim-form-row">
          <Day name="validFrom" form={form} />
          <Day name="validTo" form={form} />
          <Day name="reviewBy" form={form} />
        </div>
        <p class="hint">{words.validHint}</p>
        <Text name="wordings" form={form} rows={8} hint={words.wordingsHint} />
        <Text name="notWordings" form={form} rows={6} hint={words.notWordingsHint} />
        <Field name="reason" label={words.reason} hint={words.reasonHint}>
          <input
            id="reason"
            name="reason"
            value={form.reason}
            maxlength={longestReason}
            aria-describedby="reason-hint"
          />
        </Field>
        <div class="moves">
          <button class="button button-primary" type="submit">
            {words.save}
          </button>
          <a class="button" href={home}>
            {words.cancel}
          </a>
        </div>
      </form>
    </Layout>
  );
}

function Problems({ problems }: { readonly problems: readonly ClaimProblem[] }) {
  return (
    <div class="notice notice-bad" role="alert">
      <p>{words.invalid}</p>
      <ul>
        {problems.map((problem) => (
          <li>{words.problem(problem)}</li>
        ))}
      </ul>
    </div>
  );
}

type FieldProps = PropsWithChildren<{
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
}>;

function Field({ name, label, hint, children }: FieldProps) {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

interface InputProps {
  readonly name: ClaimField;
  readonly form: ClaimForm;
  readonly hint?: string;
}

interface TextProps extends InputProps {
  readonly rows: number;
  readonly most?: number;
  readonly required?: boolean;
}

function Text({ name, form, hint, rows, most, required = false }: TextProps) {
  return (
    <Field name={name} label={words.field[name]} hint={hint}>
      <textarea
        id={name}
        name={name}
        rows={rows}
        required={required}
        {...(most === undefined ? {} : { maxlength: most })}
        {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}
      >
        {form[name]}
      </textarea>
    </Field>
  );
}

type ChoiceProps = InputProps & { readonly options: readonly (readonly [string, string])[] };

function Choice({ name, form, options, hint }: ChoiceProps) {
  return (
    <Field name={name} label={words.field[name]} hint={hint}>
      <select id={name} name={name} {...(hint === undefined ? {} : { 'aria-describedby': `${name}-hint` })}>
        {options.map(([value, text]) => (
          <option value={value} selected={form[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

function Day({ name, form }: InputProps) {
  return (
    <Field name={name} label={words.field[name]}>
      <input id={name} name={name} type="date" value={form[name]} />
    </Field>
  );
}
