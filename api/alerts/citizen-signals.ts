import { secondsAfter } from '../instant.ts';
import type { Names } from '../reports/names.ts';
import { listCitizenReports } from '../store/alert-signals.ts';
import { listClaims } from '../store/claims.ts';
import type { Store } from '../store/database.ts';
import type { Condition } from './condition.ts';
import type { AlertFacts, Signal, Window } from './signal.ts';

type CitizenReports = Extract<Condition, { kind: 'citizen-reports' }>;

/** Each report of a citizen with which there were enough within the hours before. */
export async function citizenSignals(
  db: Store,
  condition: CitizenReports,
  window: Window,
  names: Names,
): Promise<Signal[]> {
  const { documents, hours, topic, claim, place } = condition;
  const span = -hours * 3600;
  const lookedAt = { ...window, from: secondsAfter(window.from, span) };
  const reports = await listCitizenReports(db, { topic, claim, place }, lookedAt);
  const about = await namedScope(db, condition, names);
  let first = 0;
  return reports.flatMap((at, index): Signal[] => {
    const begin = secondsAfter(at, span);
    while ((reports[first] ?? at) <= begin) first += 1;
    const count = index - first + 1;
    if (count < documents || at < window.from) return [];
    return [
      {
        subject: 'citizen-reports',
        at,
        facts: { kind: 'citizen-reports', ...about, documents: count, hours },
      },
    ];
  });
}

async function namedScope(
  db: Store,
  { topic, claim, place }: CitizenReports,
  names: Names,
): Promise<Pick<Extract<AlertFacts, { kind: 'citizen-reports' }>, 'topic' | 'claim' | 'place'>> {
  const claims = claim === undefined ? [] : await listClaims(db);
  return {
    topic: topic === undefined ? null : { slug: topic, name: names.topic(topic) },
    claim:
      claim === undefined
        ? null
        : { id: claim, statement: claims.find(({ id }) => id === claim)?.statement ?? claim },
    place: place === undefined ? null : { slug: place, name: names.tag('place', place) },
  };
}
