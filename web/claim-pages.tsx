/** Pages of the registry of claims: editor, history, files. */
import { Hono } from 'hono';
import { can, requireRight } from '../api/auth.ts';
import { type ClaimFields, checkClaim, claimDefaults, editableFields } from '../api/claim-content.ts';
import { planImport } from '../api/claim-exchange/exchange.ts';
import { authorOf, createClaim, editClaim, topicsOf } from '../api/claim-registry.ts';
import type { Context } from '../api/context.ts';
import { BadRequest, NotFound } from '../api/errors.ts';
import { claimHistoryReport } from '../api/reports/claim-history.ts';
import { claimFromSentence, keptSentence } from '../api/sentence-checks.ts';
import { contentOf } from '../api/store/claim-versions.ts';
import { findClaim, listWordings } from '../api/store/claims.ts';
import type { SentenceCheck } from '../api/store/sentences.ts';
import { formatOf } from './claim-actions.ts';
import { claimUrl, paths } from './links.ts';
import { ClaimEditorPage, type ClaimForm } from './pages/claim-editor.tsx';
import { ClaimExchangePage, ImportPreviewPage } from './pages/claim-exchange.tsx';
import { ClaimHistoryPage } from './pages/claim-history.tsx';
import { done, formField, formFile, frameOf, type WebApp, type WebContext } from './request.ts';
import { sentencesVi } from './text/sentences-vi.ts';

const lists = new Set(['legalBasis', 'wordings', 'notWordings']);

/** Goes before the page of a claim, whose address would take these for numbers. */
export function claimRegistryPages(context: Context): WebApp {
  const app: WebApp = new Hono();
  const { store } = context;
  const topics = context.knowledge.taxonomy.topics.map(({ slug, name_vi: name }) => ({ slug, name }));
  const editor = (c: WebContext) => ({ frame: frameOf(c, context), topics });

  app.get(paths.newClaim, async (c) => {
    requireRight(c.get('person'), 'registry');
    const sentence = await sentenceOf(context, c.req.query('cau') ?? '');
    const form =
      sentence === null ? formOf({ ...claimDefaults, statement: '', topic: '' }) : candidateForm(sentence);
    return c.html(
      <ClaimEditorPage {...editor(c)} claim={null} form={form} problems={[]} sentence={sentence} />,
    );
  });

  app.post(paths.newClaim, async (c) => {
    const author = authorOf(c.get('person'), await formField(c, 'reason'));
    const sentence = await sentenceOf(context, await formField(c, 'cau'));
    const { form, given } = await readClaimForm(c);
    const checked = checkClaim(given, topicsOf(context));
    if ('problems' in checked) {
      return c.html(
        <ClaimEditorPage
          {...editor(c)}
          claim={null}
          form={form}
          problems={checked.problems}
          sentence={sentence}
        />,
        400,
      );
    }
    const id =
      sentence === null
        ? await createClaim(context, author, given)
        : await claimFromSentence(context, author, sentence.id, given);
    return done(c, 'claim-created', claimUrl(id));
  });

  app.get(`${paths.claims}/:id/sua`, async (c) => {
    requireRight(c.get('person'), 'registry');
    const claim = await findClaim(store, c.req.param('id'));
    if (!claim) throw new NotFound('there is no such claim');
    const form = formOf(contentOf(claim, await listWordings(store, claim.id)));
    return c.html(<ClaimEditorPage {...editor(c)} claim={claim} form={form} problems={[]} />);
  });

  app.post(`${paths.claims}/:id/sua`, async (c) => {
    const id = c.req.param('id');
    const author = authorOf(c.get('person'), await formField(c, 'reason'));
    const version = Number(await formField(c, 'version'));
    const { form, given } = await readClaimForm(c);
    const checked = checkClaim(given, topicsOf(context));
    if ('problems' in checked) {
      const claim = { id, version };
      return c.html(
        <ClaimEditorPage {...editor(c)} claim={claim} form={form} problems={checked.problems} />,
        400,
      );
    }
    await editClaim(context, author, id, { given, basedOn: version });
    return done(c, 'claim-saved', claimUrl(id));
  });

  app.get(`${paths.claims}/:id/lich-su`, async (c) => {
    const report = await claimHistoryReport(store, c.req.param('id'));
    const mayRestore = can(c.get('person').role, 'registry');
    return c.html(<ClaimHistoryPage frame={frameOf(c, context)} report={report} mayRestore={mayRestore} />);
  });

  app.get(paths.claimExchange, (c) => {
    const mayImport = can(c.get('person').role, 'registry');
    return c.html(<ClaimExchangePage frame={frameOf(c, context)} mayImport={mayImport} />);
  });

  app.post(paths.claimImport, async (c) => {
    requireRight(c.get('person'), 'registry');
    const format = formatOf(await formField(c, 'format'));
    const text = await formFile(c, 'file');
    if (text.trim() === '') throw new BadRequest('the file is empty');
    const plan = await planImport(context, text, format);
    const page = <ImportPreviewPage frame={frameOf(c, context)} plan={plan} text={text} format={format} />;
    return c.html(page, plan.problems.length > 0 ? 400 : 200);
  });
  return app;
}

/** The kept sentence that a claim is made of; `null` where the address or the form names none. */
async function sentenceOf(context: Context, number: string): Promise<SentenceCheck | null> {
  if (number === '') return null;
  if (!/^\d{1,9}$/.test(number)) throw new BadRequest(`not the number of a sentence: ${number.slice(0, 40)}`);
  return keptSentence(context, Number(number));
}

/** A claim as the sentence says it, for somebody to put right: it is the statement, and the first wording. */
function candidateForm({ sentence }: SentenceCheck): ClaimForm {
  const form = formOf({ ...claimDefaults, statement: sentence, topic: '', wordings: [sentence] });
  return { ...form, reason: sentencesVi.claimReason };
}

function formOf(fields: ClaimFields): ClaimForm {
  const texts = editableFields.map((field) => {
    const value = fields[field];
    return [field, typeof value === 'object' && value !== null ? value.join('\n') : String(value ?? '')];
  });
  return { ...Object.fromEntries(texts), reason: '' };
}

/** What was typed, and the same as the fields of a claim. */
async function readClaimForm(c: WebContext) {
  const texts: Record<string, string> = { reason: await formField(c, 'reason') };
  const given: Record<string, unknown> = {};
  for (const field of editableFields) {
    const text = await formField(c, field);
    texts[field] = text;
    given[field] = lists.has(field) ? text.split(/\r?\n/u).filter((line) => line.trim() !== '') : text;
  }
  return { form: texts as ClaimForm, given };
}
