import type { Exchange } from '../capture.ts';
import { isMissed, type Visitor } from '../visit.ts';
import type { AnswerPart, Part, PartRequest } from './render.ts';

/** The parts of pages that were asked for in a run, so that the code which all pages of a site share is fetched once. */
export interface PartStore {
  /** For one page: `exchanges` fills with how its data came. */
  open(): { readonly answer: AnswerPart; readonly exchanges: readonly Exchange[] };
}

interface FetchedPart {
  readonly part: Part;
  readonly exchanges: readonly Exchange[];
}

/** What a script may say of itself to a server; cookies and credentials are not among it. */
const passedOn = ['accept', 'origin', 'referer', 'x-requested-with'];

/** Fetches through the visitor; keeps as many bytes as given, and fetches anew what comes beyond them. */
export function createPartStore(visitor: Pick<Visitor, 'part'>, mostBytes: number): PartStore {
  const fetched = new Map<string, Promise<FetchedPart | null>>();
  let kept = 0;
  const fetchOnce = async (request: PartRequest): Promise<FetchedPart | null> => {
    const before = fetched.get(request.url);
    if (before) return before;
    const now = fetchPart(visitor, request);
    fetched.set(request.url, now);
    const size = (await now)?.part.body.length ?? 0;
    if (kept + size > mostBytes) fetched.delete(request.url);
    else kept += size;
    return now;
  };
  return {
    open() {
      const exchanges: Exchange[] = [];
      const answer: AnswerPart = async (request) => {
        const found = await fetchOnce(request);
        if (found && request.isData) exchanges.push(...found.exchanges);
        return found?.part ?? null;
      };
      return { answer, exchanges };
    },
  };
}

async function fetchPart(
  visitor: Pick<Visitor, 'part'>,
  { url, headers }: PartRequest,
): Promise<FetchedPart | null> {
  const sent = Object.fromEntries(Object.entries(headers).filter(([name]) => passedOn.includes(name)));
  const visited = await visitor.part(url, sent);
  if (isMissed(visited)) return null;
  const { exchanges } = visited.capture;
  const shared = (exchanges.at(-1)?.headers ?? []).filter(([name]) => /^access-control-allow-/iu.test(name));
  const part = {
    contentType: visited.contentType ?? 'application/octet-stream',
    headers: Object.fromEntries(shared.map(([name, value]) => [name.toLowerCase(), value])),
    body: visited.body,
  };
  return { part, exchanges };
}
