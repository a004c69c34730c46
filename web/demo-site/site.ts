import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Source } from '../../crawler/document.ts';
import type { Portals } from '../../crawler/portals.ts';
import { CannotListen } from '../server.ts';
import { createOutletApp } from './app.tsx';
import { type Edits, planEdits } from './edits.ts';
import { demoSources, findOutlet, outletOrigin, outlets } from './outlets.ts';
import { planDemo } from './plan.ts';
import { createPortalApps, demoPortals, furtherPorts } from './portals.tsx';
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
  /** The list under which the links between its portals are audited. */
  readonly portals: Portals;
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
    const portals = createPortalApps(host, basePort);
    const apps = outlets.map((outlet) => {
      const app = createOutletApp(outlet, plan, outletOrigin(outlet, host, basePort), edits);
      return portals.around(outlet.id, app);
    });
    for (const [index, app] of [...apps, ...portals.further].entries()) {
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
    portals: demoPortals(host, basePort),
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
              `port ${port} on ${host} is in use, and the demonstration's web site needs ${outlets.length + furtherPorts} ports in a row: ` +
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
