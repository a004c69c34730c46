import type { MatchExplanation } from '../../analysis/claim-explanation.ts';
import type { ClaimFinding } from '../../analysis/finding.ts';
import { longestWording } from '../../api/claim-content.ts';
import { formatPercent } from '../format.ts';
import { claimUrl } from '../links.ts';
import { claimRegistryVi as words } from '../text/claim-registry-vi.ts';

interface ReasonsProps {
  readonly finding: ClaimFinding;
  readonly explanation: MatchExplanation;
}

/** Why a sentence was held to be a claim, for a reader who knows no statistics. */
export function MatchReasons({ finding, explanation }: ReasonsProps) {
  const { words: compared, entities } = explanation;
  const cues = finding.evidence.slice(1).map(({ quote }) => quote);
  return (
    <details class="more match-reasons">
      <summary>
        {words.why} {words.whyWords(formatPercent(explanation.coverage))}
      </summary>
      <dl class="meta">
        <dt>{words.whySentence}</dt>
        <dd>
          <q>{finding.sentence}</q>
        </dd>
        <dt>{words.whyWording}</dt>
        <dd>
          <q>{explanation.wording}</q>
        </dd>
        <dt>{words.sharedWords}</dt>
        <dd>{listed(compared.shared)}</dd>
        <dt>{words.otherWords}</dt>
        <dd>
          {listed(compared.onlySentence)}
          {compared.onlyWording.length > 0 && (
            <span class="quiet">{`; ${words.inWordingOnly}: ${listed(compared.onlyWording)}`}</span>
          )}
        </dd>
        <dt>{words.numbers}</dt>
        <dd>{numbersText(explanation)}</dd>
        <dt>{words.negation}</dt>
        <dd>{negationText(explanation)}</dd>
        {entities.shared.length + entities.onlySentence.length > 0 && (
          <>
            <dt>{words.entities}</dt>
            <dd>{listed([...entities.shared, ...entities.onlySentence])}</dd>
          </>
        )}
        <dt>{words.cues}</dt>
        <dd>{cues.length === 0 ? words.noCues : cues.map((cue) => `“${cue}”`).join(', ')}</dd>
      </dl>
    </details>
  );
}

const mostWords = 25;

function listed(all: readonly string[]): string {
  if (all.length === 0) return '–';
  return all.slice(0, mostWords).join(', ') + (all.length > mostWords ? ', …' : '');
}

function numbersText({ numbers: { shared, onlySentence, onlyWording } }: MatchExplanation): string {
  if (shared.length > 0) return words.numbersShared(listed(shared));
  if (onlySentence.length > 0 && onlyWording.length > 0)
    return words.numbersDiffer(listed(onlySentence), listed(onlyWording));
  const either = [...onlySentence, ...onlyWording];
  return either.length > 0 ? words.numbersOne(listed(either)) : words.numbersNone;
}

function negationText({ negation: { sentence, wording } }: MatchExplanation): string {
  if (sentence.length > 0 === wording.length > 0) return words.negationSame;
  return sentence.length > 0 ? words.negationHere(listed(sentence)) : words.negationThere(listed(wording));
}

/** Lets a person say whether the sentence is the claim: the detector learns it at once. */
export function MatchVerdict({
  finding,
  documentId,
}: {
  readonly finding: ClaimFinding;
  readonly documentId: number;
}) {
  if (finding.sentence.length > longestWording) return null;
  return (
    <form class="moves" method="post" action={`${claimUrl(finding.claimId)}/cach-dien-dat`}>
      <input type="hidden" name="text" value={finding.sentence} />
      <input type="hidden" name="document" value={String(documentId)} />
      <button class="button-plain" type="submit" name="kind" value="wording" title={words.confirmHint}>
        {words.isClaim}
      </button>
      <button class="button-plain" type="submit" name="kind" value="not" title={words.confirmHint}>
        {words.isNotClaim}
      </button>
    </form>
  );
}
