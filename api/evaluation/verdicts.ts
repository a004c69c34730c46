/** How well figures are held against the law and scams are seen: on the development set and on sets of our own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Analyser } from '../../analysis/analyse.ts';
import type { AnalysedText, FigureFinding, Findings } from '../../analysis/finding.ts';
import { type Figures, prefixed } from './figures.ts';

interface Line {
  readonly kind: AnalysedText['kind'];
  readonly publishedAt: string;
  readonly title?: string;
  readonly text: string;
  readonly gold: {
    readonly bucket?: string;
    readonly figures?: readonly { readonly factId: string; readonly verdict: FigureFinding['verdict'] }[];
    readonly scam?: boolean;
  };
}

interface Judged {
  readonly gold: Line['gold'];
  readonly findings: Findings;
}

/** Shares, 0–1: verdicts as pairs of fact and verdict, right figures left alone, scams text by text. `dev` is a file or `null`. */
export function verdictFigures(analyser: Analyser, root: string, dev: string | null): Figures {
  const sets = join(root, 'api', 'evaluation', 'sets');
  const judged = (file: string) => readLines(file).map((line) => judge(analyser, line));
  const given = dev === null ? [] : judged(dev);
  return {
    ...(dev === null
      ? {}
      : { ...prefixed('figures', figureFigures(given)), ...prefixed('scam', scamFigures(given)) }),
    ...Object.assign(
      {},
      ...Object.entries(ownSets).map(([name, suffix]) => ({
        ...prefixed(`figures.${name}`, figureFigures(judged(join(sets, `figures${suffix}.jsonl`)))),
        ...prefixed(`scam.${name}`, scamFigures(judged(join(sets, `scams${suffix}.jsonl`)))),
      })),
    ),
  };
}

/**
 * Rules were worked out on *own* and *tuning*; of *heldOut*, which speaks of other facts or is by another writer (figures), or
 * was left unread (scams), only the score was looked at.
 */
const ownSets = { own: '', tuning: '-tuning', heldOut: '-held-out' } as const;

function readLines(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}

function judge(analyser: Analyser, { kind, title, text, publishedAt, gold }: Line): Judged {
  return { gold, findings: analyser.analyse({ kind, title: title ?? null, text, publishedAt, url: null }) };
}

function figureFigures(all: readonly Judged[]): Figures {
  const wrong = (figures: readonly { factId: string; verdict: string }[] = []) =>
    new Set(
      figures.flatMap(({ factId, verdict }) => (verdict === 'consistent' ? [] : [`${factId} ${verdict}`])),
    );
  const pairs = all.map(({ gold, findings }) => ({
    said: wrong(findings.figures),
    due: wrong(gold.figures),
  }));
  const right = all.filter(({ gold }) => gold.bucket === 'figure-right');
  return {
    ...sharesOf(pairs),
    rightUnflagged: right.filter(({ findings }) => wrong(findings.figures).size === 0).length / right.length,
  };
}

function scamFigures(all: readonly Judged[]): Figures {
  const one = (is: boolean) => new Set(is ? ['scam'] : []);
  return sharesOf(
    all.map(({ gold, findings }) => ({ said: one(findings.scam.length > 0), due: one(gold.scam === true) })),
  );
}

function sharesOf(
  pairs: readonly { readonly said: ReadonlySet<string>; readonly due: ReadonlySet<string> }[],
) {
  const sum = (count: (pair: (typeof pairs)[number]) => number) =>
    pairs.reduce((total, pair) => total + count(pair), 0);
  const right = sum(({ said, due }) => [...said].filter((one) => due.has(one)).length);
  return {
    precision:
      right /
      Math.max(
        1,
        sum(({ said }) => said.size),
      ),
    recall:
      right /
      Math.max(
        1,
        sum(({ due }) => due.size),
      ),
  };
}
