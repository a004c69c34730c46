import { expect, it } from 'vitest';
import { vi } from '../../web/text/vi.ts';

it('explains every term once', () => {
  const terms = vi.help.terms.map(([term]) => term);
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
});
