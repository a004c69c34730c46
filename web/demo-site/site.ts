import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Source } from '../../crawler/document.ts';
import { CannotListen } from '../server.ts';
import { createOutletApp } from './app.tsx';
import { type Edits, planEdits } from './edits.ts';
import { demoSources, findOutlet, outletOrigin, outlets } from './outlets.ts';
import { planDemo } from './plan.ts';
import { demoTruth } from './truth.ts';

export interface DemoSiteOptions {
  /** The first outlet's port; the others follow. Fixed, so that addresses are the same after a restart. */
  readonly basePort: number;
  readonly now: Date;
  readonly host?: string;
}

export interface DemoSite {
  /** The registry under which the crawler collects it. */
  readonly sources: Source[];
  /** Articles, posts and comments that a perfect crawl collects, the ones about other subjects included. */
  readonly documents: number;
  /** Addresses of the articles that `edit` corrects and takes down, and the source that lists them. */
  readonly edits: { readonly corrected: string; readonly removed: string; readonly sourceId: string };
  /** Has the newsroom correct one article and take down another. */
  edit(): void;
  close(): Promise<void>;
}

/** The outlet whose newsroom does that. */
const editingOutlet = 'bao-song-cau';

/** Starts the local web site that the demonstration collects, one port an outlet. Fails, with nothing left open, if a port is taken. */
export async function startDemoSite(options: DemoSiteOptions): Promise<DemoSite> {
  const { basePort, now, host = '127.0.0.1' } = options;
  const plan = planDemo(now);
  const edits = planEdits(plan, editingOutlet);
  const servers: Server[] = [];
  const close = async () => {
    await Promise.all(servers.map(stop));
  };
  try {
    for (const [index, outlet] of outlets.entries()) {
      const app = createOutletApp(outlet, plan, outletOrigin(outlet, host, basePort), edits);
      const server = createAdaptorServer({ fetch: app.fetch }) as Server;
      await listen(server, basePort + index, host);
      servers.push(server);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    sources: demoSources(host, basePort),
    documents: demoTruth({ basePort, now, host }).length,
    edits: editedAddresses(edits, outletOrigin(findOutlet(editingOutlet), host, basePort)),
    edit: () => {
      edits.made = true;
    },
    close,
  };
}

function editedAddresses({ corrected, removed }: Edits, origin: string): DemoSite['edits'] {
  return {
    corrected: origin + corrected.path,
    removed: origin + removed.path,
    sourceId: `minh-hoa-${editingOutlet}`,
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CannotListen(
              `port ${port} on ${host} is in use, and the demonstration's web site needs ${outlets.length} ports in a row: ` +
                'stop the program that holds it, or choose another first port with --site-port',
            )
          : error,
      );
    });
    server.listen(port, host, resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
