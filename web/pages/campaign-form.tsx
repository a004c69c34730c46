import type { CampaignDraft, CampaignFields } from '../../api/campaigns.ts';
import type { Frame } from '../frame.ts';
import { Layout } from '../layout.tsx';
import { paths } from '../links.ts';
import { campaignsVi as text } from '../text/campaigns-vi.ts';
import { Field } from './register-parts.tsx';

interface Choice {
  readonly slug: string;
  readonly name: string;
}

interface CampaignFormPageProps {
  readonly frame: Frame;
  readonly fields: CampaignFields;
  /** Where the form is sent. */
  readonly action: string;
  readonly topics: readonly Choice[];
  readonly channels: readonly Choice[];
  /** The field that made no sense. */
  readonly wrong: keyof CampaignDraft | null;
  readonly may: boolean;
}

/** A campaign as a form. */
export function CampaignFormPage({ frame, wrong, ...form }: CampaignFormPageProps) {
  const title = form.action === `${paths.campaigns}/moi` ? text.add : text.editTitle;
  return (
    <Layout frame={frame} title={title} section={paths.trends} width="reading">
      <p class="crumbs">
        <a href={paths.campaigns}>{text.title}</a>
      </p>
      <header class="page-head">
        <h1>{title}</h1>
      </header>
      {wrong !== null && (
        <p class="notice" role="alert">
          {text.wrong(text.fields[wrong])}
        </p>
      )}
      <CampaignForm {...form} />
    </Layout>
  );
}

function CampaignForm({
  fields,
  action,
  topics,
  channels,
  may,
}: Omit<CampaignFormPageProps, 'frame' | 'wrong'>) {
  return (
    <form class="panel rule-form" method="post" action={action}>
      <fieldset disabled={!may}>
        <Field id="name" label={text.fields.name}>
          <input id="name" name="name" maxlength={120} value={fields.name} required />
        </Field>
        <Field id="query" label={text.fields.query} hint={text.queryHint}>
          <input id="query" name="query" maxlength={300} value={fields.query} aria-describedby="query-hint" />
        </Field>
        <div class="rule-grid">
          <SelectField name="topic" choices={topics} chosen={fields.topic} />
          <SelectField name="channel" choices={channels} chosen={fields.channel} />
          <DateField name="first" value={fields.first} />
          <DateField name="last" value={fields.last} />
        </div>
      </fieldset>
      <p class="hint">{text.saveHint}</p>
      {may && (
        <div class="moves">
          <button class="button button-primary" type="submit">
            {text.save}
          </button>
        </div>
      )}
    </form>
  );
}

interface SelectFieldProps {
  readonly name: 'topic' | 'channel';
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

function SelectField({ name, choices, chosen }: SelectFieldProps) {
  return (
    <Field id={name} label={text.fields[name]}>
      <select id={name} name={name}>
        {[{ slug: '', name: text.any }, ...choices].map((choice) => (
          <option value={choice.slug} selected={choice.slug === chosen}>
            {choice.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

function DateField({ name, value }: { readonly name: 'first' | 'last'; readonly value: string }) {
  return (
    <Field id={name} label={text.fields[name]}>
      <input id={name} name={name} type="date" value={value} required />
    </Field>
  );
}
