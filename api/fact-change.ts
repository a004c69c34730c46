/** A changed fact from what somebody filled in: all values are texts, as a form or a command gives them. */
import { type Fact, valuesOf, withValues } from '../analysis/facts.ts';
import { parseDigits } from '../analysis/numbers.ts';
import { BadRequest } from './errors.ts';

export interface FactForm {
  readonly statement: string;
  readonly unit: string;
  /** ISO days; `validTo` empty while it holds. */
  readonly validFrom: string;
  readonly validTo: string;
  readonly document: string;
  readonly article: string;
  readonly level: string;
  readonly note: string;
  /** By path, as `valuesOf` names them. */
  readonly values: ReadonlyMap<string, string>;
  /** Whether it follows on what stands, which then stays as the history of it. */
  readonly supersedes: boolean;
}

/**
 * The entry that a form proposes, for `proposeFact` to judge. Numbers may be written as Vietnamese readers do (*2.530.000*,
 * *1,5*). Throws `BadRequest` where a number is none.
 */
export function changedFact(fact: Fact, form: FactForm, takenIds: readonly string[]): unknown {
  const given = new Map(
    valuesOf(fact).map(
      ([path, old]) => [path, valueLike(old, form.values.get(path) ?? String(old), path)] as const,
    ),
  );
  const changed = {
    ...fact,
    statement_vi: form.statement.trim(),
    unit: form.unit.trim() || null,
    value: withValues(fact.value, given),
    valid_from: form.validFrom,
    valid_to: form.validTo || null,
    legal_source: { document: form.document.trim(), article: form.article.trim() || null },
    verification_level: form.level,
    note: form.note.trim() || null,
  };
  return form.supersedes ? { ...changed, id: nextId(fact.id, takenIds), supersedes: fact.id } : changed;
}

function valueLike(old: number | string, text: string, path: string): number | string {
  if (typeof old === 'string') return text.trim();
  const value = parseDigits(text.trim());
  if (value === undefined)
    throw new BadRequest(`value ${path}: ${JSON.stringify(text.slice(0, 40))} is not a number`);
  return value;
}

/** `LCS-04` is followed by the next number that is free: `LCS-05`. */
function nextId(id: string, taken: readonly string[]): string {
  const family = id.slice(0, id.indexOf('-'));
  const numbers = taken.flatMap((other) => {
    const match = /^([A-Z0-9]+)-(\d+)/.exec(other);
    return match?.[1] === family ? [Number(match[2])] : [];
  });
  return `${family}-${String(Math.max(0, ...numbers) + 1).padStart(2, '0')}`;
}
