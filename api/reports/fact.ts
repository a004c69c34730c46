/** A fact of the ledger with its versions: what each would change or has changed, who proposed it and who decided. */
import { type Fact, valuesOf } from '../../analysis/facts.ts';
import type { Knowledge } from '../../analysis/knowledge.ts';
import { NotFound } from '../errors.ts';
import { signedFact, withLedger } from '../ledger.ts';
import type { Store } from '../store/database.ts';
import { listFactVersions, listProposals, type NamedFactVersion } from '../store/facts.ts';
import { type FactRow, factRow } from './facts.ts';

/** A field that differs: `statement_vi`, `legal_source.article`, `value.nam`. Absent is `null`. */
export interface FactChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface FactVersionRow {
  readonly id: number;
  readonly state: NamedFactVersion['state'];
  readonly fact: Fact;
  readonly why: string;
  /** Against the version that held when it was proposed; none for a signature under what stands. */
  readonly changes: readonly FactChange[];
  readonly proposedBy: { readonly id: string; readonly name: string | null };
  readonly proposedAt: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export interface FactReport {
  /** `null` while the fact is only proposed. */
  readonly row: FactRow | null;
  readonly id: string;
  /** The facts that supersede it, or are proposed to. */
  readonly supersededBy: readonly string[];
  /** What waits for its decision. */
  readonly proposal: FactVersionRow | null;
  /** Decided versions, newest first. The one that the repository gives is not among them. */
  readonly versions: readonly FactVersionRow[];
}

/** What waits for a second person. */
export interface ProposalRow {
  readonly factId: string;
  readonly statement: string;
  readonly proposedBy: string | null;
  readonly proposedAt: string;
}

/** Throws `NotFound` for a fact that neither stands in the ledger nor is proposed. */
export async function factReport(store: Store, knowledge: Knowledge, id: string): Promise<FactReport> {
  const held = await withLedger(store, knowledge);
  const records = await listFactVersions(store, id);
  const isHeld = held.facts.some((fact) => fact.id === id);
  if (!isHeld && records.length === 0) throw new NotFound(`there is no fact ${id}`);
  const original = knowledge.facts.find((fact) => fact.id === id);
  const rows = records.map((record, at) => versionRow(record, baseOf(records.slice(at + 1), original)));
  const proposed = (await listProposals(store)).map((record) => JSON.parse(record.body) as Fact);
  return {
    id,
    row: isHeld ? factRow(held, id) : null,
    supersededBy: [
      ...new Set(
        [...held.facts, ...proposed].filter(({ supersedes }) => supersedes === id).map((fact) => fact.id),
      ),
    ],
    proposal: rows.find(({ state }) => state === 'proposed') ?? null,
    versions: rows.filter(({ state }) => state !== 'proposed'),
  };
}

/** What held before a version: the confirmed one before it, else the repository's. `earlier` is newest first. */
function baseOf(earlier: readonly NamedFactVersion[], original: Fact | undefined): Fact | undefined {
  const confirmed = earlier.find(({ state }) => state === 'confirmed');
  return confirmed === undefined ? original : signedFact(confirmed);
}

function versionRow(record: NamedFactVersion, base: Fact | undefined): FactVersionRow {
  const fact = signedFact(record);
  return {
    id: record.id,
    state: record.state,
    fact,
    why: record.why,
    changes: base === undefined ? [] : changesBetween(base, fact),
    proposedBy: { id: record.proposed_by, name: record.proposer },
    proposedAt: record.proposed_at,
    decidedBy: record.decider,
    decidedAt: record.decided_at,
  };
}

/** The fields in which two versions of a fact differ. */
function changesBetween(before: Fact, after: Fact): FactChange[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((field) => {
    const change = { field, before: old.get(field) ?? null, after: fresh.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

const plainFields = [
  'topic',
  'statement_vi',
  'unit',
  'valid_from',
  'valid_to',
  'verification_level',
  'note',
] as const;

function fieldsOf(fact: Fact): Map<string, string> {
  const fields: readonly (readonly [string, unknown])[] = [
    ...plainFields.map((field) => [field, fact[field]] as const),
    ['legal_source.document', fact.legal_source.document],
    ['legal_source.article', fact.legal_source.article],
    ['supersedes', fact.supersedes],
    ...valuesOf(fact).map(([path, value]) => [path === '' ? 'value' : `value.${path}`, value] as const),
  ];
  return new Map(
    fields.flatMap(([field, value]) =>
      value === null || value === undefined ? [] : [[field, String(value)]],
    ),
  );
}

/** All that waits for a second person, oldest first. */
export async function proposalRows(store: Store): Promise<ProposalRow[]> {
  return (await listProposals(store)).map((record) => ({
    factId: record.fact_id,
    statement: (JSON.parse(record.body) as Fact).statement_vi,
    proposedBy: record.proposer,
    proposedAt: record.proposed_at,
  }));
}
