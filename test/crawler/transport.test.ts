import { getEventListeners } from 'node:events';
import { afterEach, expect, it } from 'vitest';
import { anyAddress } from '../../crawler/address-guard.ts';
import { createPace } from '../../crawler/pace.ts';
import { openTransport } from '../../crawler/transport.ts';
import { type Site, startSite } from './support/site.ts';

let site: Site;
afterEach(() => site.close());

/** One more than the answered requests that stay in the queue, so that some have been taken out. */
const requests = 201;

it('leaves nothing of an answered request on the signal of the crawl', async () => {
  site = await startSite({ '/': { body: '<html><body>Lương hưu</body></html>' } });
  const { signal } = new AbortController();
  const transport = openTransport({
    userAgent: 'MinhTin/test',
    delaySeconds: 0,
    pace: createPace(),
    addresses: anyAddress,
    concurrency: 4,
    signal,
    timeoutSeconds: 5,
    retrySeconds: 0,
  });
  const ask = () => transport.ask({ url: `${site.url}/`, limit: 1000, onlyText: true });
  await ask();
  const before = getEventListeners(signal, 'abort').length;
  const answers = await Promise.all(Array.from({ length: requests }, ask));
  expect(answers.every((answer) => 'status' in answer && answer.status === 200)).toBe(true);
  expect(getEventListeners(signal, 'abort').length).toBe(before);
  await transport.close();
});
