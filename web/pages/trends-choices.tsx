import { type TrendsReport, trendDimensions, trendSteps } from '../../api/reports/trends.ts';
import { paths } from '../links.ts';
import { trendsVi as text } from '../text/trends-vi.ts';

/** By what is counted, and in which steps. A plain GET form: every choice has an address. */
export function TrendChoices({ report }: { readonly report: TrendsReport }) {
  const { filter, week } = report;
  return (
    <form class="filters trend-choices" method="get" action={paths.trends}>
      <input type="hidden" name="week" value={week.id} />
      {filter.unit !== 'documents' && <input type="hidden" name="unit" value={filter.unit} />}
      <Choice
        name="dimension"
        label={text.by}
        words={text.dimension}
        options={trendDimensions}
        value={filter.dimension}
      />
      <Choice name="step" label={text.stepLabel} words={text.step} options={trendSteps} value={filter.step} />
      <button class="button no-js" type="submit">
        {text.show}
      </button>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly words: Readonly<Record<Value, string>>;
  readonly options: readonly Value[];
  readonly value: Value;
}

function Choice<Value extends string>({ name, label, words, options, value }: ChoiceProps<Value>) {
  return (
    <div class="field">
      <label for={`chon-${name}`}>{label}</label>
      <select id={`chon-${name}`} name={name} data-submit>
        {options.map((option) => (
          <option value={option} selected={option === value}>
            {words[option]}
          </option>
        ))}
      </select>
    </div>
  );
}
