import { beforeAll, expect, it } from 'vitest';
import { createClaimFollower } from '../../api/claim-follower.ts';
import { type Author, addWording, authorOf, createClaim, retireClaim } from '../../api/claim-registry.ts';
import type { Context } from '../../api/context.ts';
import { knownClaims } from '../../api/store/claims.ts';
import { eachStore } from './each-store.ts';
import { makeContext, makePerson } from './make-context.ts';

const fields = {
  statement: 'Thẻ bảo hiểm y tế giấy bị thu hồi hết từ đầu tháng',
  verdict: 'false',
  topic: 'bhyt',
  severity: '2',
  correction: 'Thẻ giấy vẫn dùng được.',
  legalBasis: ['Luật Bảo hiểm y tế'],
  evidenceStatus: 'documented',
  validFrom: '',
  validTo: '',
  reviewBy: '2027-01-01',
  wordings: [],
  notWordings: [],
};

eachStore('an index that follows the registry', (store) => {
  let context: Context;
  let author: Author;
  beforeAll(async () => {
    context = await makeContext(store(), { now: '2026-11-19T05:00:00Z' });
    author = authorOf(await makePerson(context.auth, 'analyst'), '');
  });

  it('holds what is watched, and after each change what is watched then', async () => {
    const { index, follow } = createClaimFollower(store());
    const held = () => index.claims.filter((claim) => claim !== undefined).sort(byId);
    const watched = async () => (await knownClaims(store())).sort(byId);
    await follow();
    expect(held()).toEqual(await watched());
    expect(held().length).toBeGreaterThan(50);
    const id = await createClaim(context, author, fields);
    await follow();
    expect(held().find((claim) => claim.id === id)?.wordings).toEqual([]);
    await addWording(context, author, id, { text: 'thẻ giấy hết xài được rồi', kind: 'wording' });
    await addWording(context, author, 'C001', { text: 'quỹ lương hưu bốc hơi hết rồi', kind: 'wording' });
    await follow();
    expect(held().find((claim) => claim.id === id)?.wordings).toEqual(['thẻ giấy hết xài được rồi']);
    expect(held()).toEqual(await watched());
    await retireClaim(context, author, id);
    await follow();
    expect(held().some((claim) => claim.id === id)).toBe(false);
    expect(held()).toEqual(await watched());
  });

  it('reads nothing twice: claims that have not changed stay as they are', async () => {
    const { index, follow } = createClaimFollower(store());
    await follow();
    const before = [...index.claims];
    await addWording(context, author, 'C002', { text: 'nghe đâu thẻ cũ bỏ sạch', kind: 'wording' });
    await follow();
    const other = index.claims.filter((claim, at) => claim !== before[at]);
    expect(other.map((claim) => claim?.id)).toEqual(['C002']);
  });
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
