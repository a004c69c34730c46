/** Takes in what people report to the agency. Each report becomes a document of its channel's source. Right: `intake`. */
import { createHash } from 'node:crypto';
import type { Document } from '../../crawler/document.ts';
import { contentHash } from '../../crawler/to-document.ts';
import { type Person, requireRight } from '../auth.ts';
import type { Context } from '../context.ts';
import { instant } from '../instant.ts';
import { writeAudit } from '../store/audit.ts';
import { inTransaction } from '../store/database.ts';
import { type Saved, saveDocument } from '../store/documents.ts';
import { markWhole } from '../store/pages.ts';
import { addSource } from '../store/sources.ts';
import { withoutPersonalData } from './personal-data.ts';
import { readCitizenReport } from './reading.ts';
import type { ReportDraft } from './report-draft.ts';
import { type FileProblem, readReportFile } from './report-file.ts';
import { citizenChannel, sourceOfChannel } from './sources.ts';
import { notedLines } from './wording.ts';

export interface Entered extends Pick<Saved, 'id' | 'outcome'> {
  /** Places of the text from which personal data were taken. */
  readonly removed: number;
}

/** Keeps one report; one that is known already is left alone. The audit has its number, not its words. */
export async function enterReport(context: Context, person: Person, draft: ReportDraft): Promise<Entered> {
  requireRight(person, 'intake');
  const now = instant(context.now());
  const source = sourceOfChannel(draft.channel);
  const province = context.knowledge.taxonomy.places.province_now;
  const { document, removed } = documentOf(draft, { province, at: now });
  const findings = readCitizenReport(await context.analyser(), document);
  return inTransaction(context.store, async (trx) => {
    await addSource(trx, source, now);
    const { id, outcome } = await saveDocument(trx, { document, source, findings }, now);
    if (outcome !== 'unchanged') {
      await markWhole(trx, [document.canonicalUrl]);
      const detail = JSON.stringify({ channel: draft.channel, removed });
      const entry = { userId: person.id, action: 'citizen-report.enter', subject: `document:${id}`, detail };
      await writeAudit(trx, entry, now);
    }
    return { id, outcome, removed };
  });
}

export interface ImportedReports {
  readonly added: number;
  /** Rows that were there before. */
  readonly known: number;
  readonly removed: number;
}

/**
 * Keeps the reports of a CSV file (heads: `reportHeads` or their English names). All rows are read first: with a problem in one,
 * nothing is kept. A file that is sent again, or was broken off, doubles nothing.
 */
export async function importReports(
  context: Context,
  person: Person,
  file: string,
): Promise<ImportedReports | { readonly problems: readonly FileProblem[] }> {
  requireRight(person, 'intake');
  const { drafts, problems } = readReportFile(file, context.now());
  if (problems.length > 0) return { problems };
  const sum = { added: 0, known: 0, removed: 0 };
  for (const draft of drafts) {
    const { outcome, removed } = await enterReport(context, person, draft);
    sum[outcome === 'unchanged' ? 'known' : 'added'] += 1;
    if (outcome !== 'unchanged') sum.removed += removed;
  }
  return sum;
}

function documentOf(
  draft: ReportDraft,
  { province, at }: { readonly province: string; readonly at: string },
): { readonly document: Document; readonly removed: number } {
  const { channel, receivedAt, place, link } = draft;
  const noted = place === null ? [] : [notedLines.place(place, province)];
  const cleaned = withoutPersonalData([draft.text, ...noted].join('\n'));
  const text = link === null ? cleaned.text : `${cleaned.text}\n${notedLines.link(link)}`;
  const url = identityOf(draft);
  const document: Document = {
    url,
    canonicalUrl: url,
    title: null,
    author: null,
    publishedAt: receivedAt,
    updatedAt: null,
    section: null,
    text,
    language: 'vi',
    method: 'entered',
    sourceId: sourceOfChannel(channel).id,
    kind: 'post',
    parentUrl: null,
    fetchedAt: at,
    contentHash: contentHash(null, text),
  };
  return { document, removed: cleaned.removed };
}

/** The office's own number, where there is one; otherwise what was said, when and by which channel. A digest: it names nobody. */
function identityOf({ channel, receivedAt, text, code }: ReportDraft): string {
  const told = code === null ? ['told', receivedAt, text] : ['code', code];
  const digest = createHash('sha256')
    .update([channel, ...told].join('\n'))
    .digest('hex');
  return `urn:minhtin:${citizenChannel}:${digest.slice(0, 32)}`;
}
