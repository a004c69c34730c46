import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { liesIn } from '../../crawler/portal-address.ts';
import { belongsTo, PortalError, parsePortals } from '../../crawler/portals.ts';

const own = { id: 'bhxh', name: 'Cổng BHXH tỉnh', url: 'https://bhxh.tinh.gov.vn/' };
const so = { id: 'so', name: 'Sở', url: 'https://so.tinh.gov.vn/' };

describe('the committed list of portals', () => {
  const file = join(import.meta.dirname, '..', '..', 'crawler', 'portals.json');
  const portals = parsePortals(JSON.parse(readFileSync(file, 'utf8')));

  it('can be used, and no partner takes the links of another or of the own portal', () => {
    expect(portals.partners.length).toBeGreaterThan(8);
    for (const partner of portals.partners) {
      const owners = portals.partners.filter((other) => belongsTo(partner.url, other));
      expect(owners.map(({ id }) => id)).toEqual([partner.id]);
    }
  });
});

describe('parsePortals', () => {
  it('fills in what is left out', () => {
    const { partners } = parsePortals({ own, partners: [so] });
    expect(partners[0]).toMatchObject({
      agency: 'Sở',
      enabled: true,
      confirmed: true,
      alsoAt: [],
      note: null,
    });
  });

  it.each([
    [{ own, partners: [{ ...so, url: 'so.tinh.gov.vn' }] }, 'portals, partner 0 (so), url: must be an http'],
    [
      { own, partners: [{ ...so, alsoAt: ['ftp://a.vn'] }] },
      'portals, partner 0 (so), alsoAt.0: must be a host',
    ],
    [{ own, partners: [{ ...so, pages: ['lien-ket'] }] }, 'partner 0 (so), pages.0: must be a path'],
    [{ own, partners: [so, so] }, 'portals, partner 1 (so), id: already used'],
    [{ own, partners: [{ ...so, url: 'http://www.bhxh.tinh.gov.vn/a' }] }, 'url: is the own portal'],
    [{ own, partners: [{ ...so, lien: 1 }] }, 'Unrecognized key'],
    [{ partners: [] }, 'portals, own: '],
    ['không phải', 'portals, file: '],
  ])('names what is wrong: %#', (json, message) => {
    expect(() => parsePortals(json)).toThrow(PortalError);
    expect(() => parsePortals(json)).toThrow(message);
  });
});

describe('liesIn', () => {
  it.each([
    ['https://bhxh.tinh.gov.vn/', true],
    ['http://www.bhxh.tinh.gov.vn', true],
    ['HTTPS://BHXH.TINH.GOV.VN./tin?x=1#y', true],
    ['https://www2.bhxh.tinh.gov.vn/', true],
    ['https://huyen.bhxh.tinh.gov.vn/', true],
    ['https://cu.vn/bhxh/tin', true],
    ['https://cu.vn/bhxh', true],
    ['https://cu.vn/bhxh-khac', false],
    ['https://cu.vn/', false],
    ['https://giabhxh.tinh.gov.vn.vn/', false],
    ['https://xbhxh.tinh.gov.vn/', false],
    ['https://bhxh.tinh.gov.vn.lua-dao.com/', false],
    ['https://lua-dao.com/?u=https://bhxh.tinh.gov.vn/', false],
    ['https://bhxh.tinh.gov.vn@lua-dao.com/', false],
    ['javascript:location="https://bhxh.tinh.gov.vn/"', false],
    ['', false],
  ])('%s: %s', (url, expected) => {
    expect(liesIn(url, ['https://bhxh.tinh.gov.vn/', 'cu.vn/bhxh'])).toBe(expected);
  });

  it('tells machines without a name apart by their port', () => {
    expect(liesIn('http://127.0.0.1:81/', ['http://127.0.0.1:81/'])).toBe(true);
    expect(liesIn('http://127.0.0.1:82/', ['http://127.0.0.1:81/'])).toBe(false);
    expect(liesIn('http://bhxh.vn:8080/', ['http://bhxh.vn/'])).toBe(true);
  });
});
