import type { PropsWithChildren } from 'hono/jsx';
import { Tabs } from '../components/tabs.tsx';
import { paths } from '../links.ts';
import { registerVi } from '../text/register-vi.ts';
import { vi } from '../text/vi.ts';

const tabs = [
  { href: paths.reports, label: vi.reports.title },
  { href: paths.indicators, label: registerVi.indicators.title },
  { href: paths.activities, label: registerVi.activities.title },
] as const;

/** The pages under the menu entry of reports. */
export function RegisterTabs({ current }: { readonly current: (typeof tabs)[number]['href'] }) {
  return <Tabs label={vi.reports.title} tabs={tabs} current={current} />;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wide?: boolean;
}

/** A labelled field of a form; a hint gets the id that its control names. */
export function Field({ id, label, hint, wide = false, children }: PropsWithChildren<FieldProps>) {
  return (
    <div class={wide ? 'field field-wide' : 'field'}>
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}

/** Sends a CSV file; which columns it must have is said beside it. */
export function CsvForm({ action, heads }: { readonly action: string; readonly heads: readonly string[] }) {
  return (
    <form class="panel" method="post" action={action} enctype="multipart/form-data">
      <h2>{registerVi.file.title}</h2>
      <p class="hint">{registerVi.file.hint}</p>
      <p class="hint">
        {registerVi.file.columns} {heads.join('; ')}
      </p>
      <div class="inline-form">
        <Field id="file" label={registerVi.file.choose}>
          <input id="file" name="file" type="file" accept=".csv,text/csv" required />
        </Field>
        <button class="button" type="submit">
          {registerVi.file.send}
        </button>
      </div>
    </form>
  );
}
