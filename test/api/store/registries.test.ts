import { expect, it } from 'vitest';
import { type ClaimSeed, seedClaims } from '../../../api/store/claim-seed.ts';
import { claimsRevision, listClaimVersions } from '../../../api/store/claim-versions.ts';
import { knownClaims, listClaims, setWordings } from '../../../api/store/claims.ts';
import {
  dueSources,
  editSource,
  findSource,
  listSources,
  makeDue,
  setNextCheck,
  sourceOf,
  syncSources,
} from '../../../api/store/sources.ts';
import { eachStore } from '../each-store.ts';
import { sampleSource } from '../samples.ts';

const now = '2026-11-17T05:00:00Z';
const later = '2026-11-18T05:00:00Z';

eachStore('the registry of sources', (store) => {
  it('comes back as it was given', async () => {
    const source = sampleSource('tron-ven', {
      selectors: { item: 'h3 a' },
      note: 'ghi chú',
      delaySeconds: 1.5,
    });
    await syncSources(store(), [source, sampleSource('thu-hai')], now);
    const row = await findSource(store(), 'tron-ven');
    expect(row && sourceOf(row)).toEqual(source);
  });

  it('refreshes what nobody edited, leaves what somebody did, and switches off what is gone', async () => {
    await syncSources(
      store(),
      ['mot', 'hai', 'ba'].map((id) => sampleSource(id)),
      now,
    );
    await editSource(store(), 'hai', { enabled: false, everyMinutes: 15 }, now);
    await syncSources(
      store(),
      [sampleSource('mot', { name: 'Tên mới' }), sampleSource('hai', { name: 'Tên mới' })],
      later,
    );
    const rows = new Map((await listSources(store())).map((row) => [row.id, row]));
    expect(rows.get('mot')).toMatchObject({
      name: 'Tên mới',
      enabled: 1,
      created_at: now,
      updated_at: later,
    });
    expect(rows.get('hai')).toMatchObject({
      name: 'Nguồn hai',
      enabled: 0,
      every_minutes: 15,
      origin: 'edited',
    });
    expect(rows.get('ba')).toMatchObject({ enabled: 0 });
  });

  it('says which are due', async () => {
    await syncSources(
      store(),
      ['mot', 'hai', 'bon'].map((id) => sampleSource(id)),
      now,
    );
    await setNextCheck(store(), 'mot', later);
    await setNextCheck(store(), 'bon', now);
    expect((await dueSources(store(), now)).map(({ id }) => id)).toEqual(['bon']);
    await makeDue(store(), 'mot');
    expect((await dueSources(store(), now)).map(({ id }) => id).sort()).toEqual(['bon', 'mot']);
  });
});

eachStore('the registry of claims', (store) => {
  const seed = (id: string, change: Partial<ClaimSeed> = {}): ClaimSeed => ({
    id,
    statement: `Tin ${id}`,
    verdict: 'false',
    topic: 'quy-bhxh',
    severity: 2,
    correction: 'Không đúng.',
    evidence_status: 'documented',
    review_by: null,
    legalBasis: ['Luật 41/2024/QH15'],
    wordings: ['quỹ vỡ rồi', 'quỹ sắp hết tiền'],
    notWordings: ['quỹ an toàn'],
    ...change,
  });

  it('is written once, and again only where it differs', async () => {
    await seedClaims(store(), [seed('C001'), seed('C002')], now);
    const revision = await claimsRevision(store());
    await seedClaims(store(), [seed('C001'), seed('C002')], later);
    expect(await claimsRevision(store())).toBe(revision);
    await seedClaims(store(), [seed('C001'), seed('C002', { severity: 3 })], later);
    const claims = await listClaims(store());
    expect(claims.map(({ severity, updated_at }) => [severity, updated_at])).toEqual([
      [2, now],
      [3, later],
    ]);
    expect(await claimsRevision(store())).not.toBe(revision);
    const versions = await listClaimVersions(store(), 'C002');
    expect(versions.map(({ version, action, content }) => [version, action, content.severity])).toEqual([
      [2, 'registry', 3],
      [1, 'registry', 2],
    ]);
  });

  it("follows the registry's wordings and keeps the analysts'", async () => {
    const own = { claimId: 'C001', kind: 'wording' } as const;
    const kept = ['quỹ vỡ rồi', 'quỹ bể rồi'];
    expect(await setWordings(store(), own, kept, now)).toEqual({ added: ['quỹ bể rồi'], dropped: 1 });
    expect(await setWordings(store(), own, kept, now)).toEqual({ added: [], dropped: 0 });
    await seedClaims(store(), [seed('C001'), seed('C002')], later);
    expect((await knownClaims(store()))[0]?.wordings).toEqual(kept);
    await seedClaims(store(), [seed('C001', { wordings: ['quỹ vỡ rồi'] }), seed('C002')], later);
    const [claim] = await knownClaims(store());
    expect(claim).toEqual({
      id: 'C001',
      statement: 'Tin C001',
      wordings: ['quỹ vỡ rồi', 'quỹ bể rồi'],
      notWordings: ['quỹ an toàn'],
      isScam: false,
    });
  });
});
