import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { roles } from '../../api/auth.ts';
import { vi } from '../../web/text/vi.ts';
import { whereVi } from '../../web/text/where-vi.ts';
import { openOffice } from './office.ts';

it('explains every term once', () => {
  const terms = vi.help.terms.map(([term]) => term);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});

it('leads every role to pages that it may open and that bear the name given, its own first', async () => {
  const office = await openOffice();
  try {
    for (const role of roles) {
      const help = load(await (await office.send('/tro-giup', { as: role })).text());
      expect(help('#o-dau > .places a')).toHaveLength(whereVi.places[role].length);
      expect(help('#o-dau .places a')).toHaveLength(Object.values(whereVi.places).flat().length);
      for (const link of help('#o-dau .places a').toArray()) {
        const page = await office.send(help(link).attr('href') ?? '', { as: role });
        expect(page.status, `${role} ${help(link).attr('href')}`).toBe(200);
        expect(await page.text()).toContain(help(link).text());
      }
    }
  } finally {
    await office.close();
  }
});
