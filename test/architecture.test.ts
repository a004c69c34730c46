import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const layers = ['crawler', 'analysis', 'api', 'web', 'cli'] as const;

interface Import {
  readonly file: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const sources = layers
  .flatMap((layer) =>
    readdirSync(join(root, layer), { recursive: true, encoding: 'utf8' }).map((name) => `${layer}/${name}`),
  )
  .filter((file) => /\.tsx?$/.test(file))
  .concat('cli.ts');

const imports = sources.flatMap((file) => importsOf(file));

function importsOf(file: string): Import[] {
  const code = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^\s*(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;
  return [...code.matchAll(pattern)].map(([, type, from, dynamic]) => {
    const specifier = from ?? dynamic ?? '';
    const target = specifier.startsWith('.') ? relative(root, join(root, file, '..', specifier)) : specifier;
    return { file, target, typeOnly: type !== undefined };
  });
}

const layerOf = (path: string) => layers.findIndex((layer) => path.startsWith(`${layer}/`));
const described = (found: readonly Import[]) => found.map(({ file, target }) => `${file} → ${target}`);

describe('the arrows of the design', () => {
  it('sees the imports at all', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(imports.some(({ file, target }) => file.startsWith('api/') && target.startsWith('crawler/'))).toBe(
      true,
    );
  });

  it('imports point left: crawler ← analysis ← api ← web ← cli ← cli.ts', () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = file === 'cli.ts' ? layers.length : layerOf(file);
      return target === 'cli.ts' || target.startsWith('test/') || layerOf(target) > from;
    });
    expect(described(wrong)).toEqual([]);
  });

  it('analysis takes only types from the crawler', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        file.startsWith('analysis/') && target.startsWith('crawler/') && !typeOnly,
    );
    expect(described(wrong)).toEqual([]);
  });

  it.each([
    ['kysely', /^api\//],
    ['pg', /^api\/store\//],
    ['sqlite3', /^api\/store\//],
    ['wink-nlp', /^analysis\/nlp\.ts$/],
    ['crawlee', /^crawler\//],
    ['docx', /^api\/reports\//],
    ['echarts', /^api\/pictures\/charts\//],
    ['@resvg/resvg-js', /^api\/pictures\//],
  ])('only one part speaks to %s', (library, allowed) => {
    const users = imports.filter(({ target }) => target === library || target.startsWith(`${library}/`));
    expect(users.length).toBeGreaterThan(0);
    expect(described(users.filter(({ file }) => !allowed.test(file)))).toEqual([]);
  });

  it('only the configuration and what commands run in read the environment', () => {
    const readers = sources.filter((file) => /process\.env/.test(readFileSync(join(root, file), 'utf8')));
    expect(readers.filter((file) => file !== 'cli/running.ts' && file !== 'api/config.ts')).toEqual([]);
  });

  it('pages never touch the store', () => {
    const wrong = imports.filter(
      ({ file, target, typeOnly }) =>
        /^web\/(pages|components)\//.test(file) && target.startsWith('api/store/') && !typeOnly,
    );
    expect(described(wrong)).toEqual([]);
  });

  it('has no drawer of odds and ends, and no barrel', () => {
    expect(
      sources.filter((file) => /(^|\/)(utils?|helpers?|lib|common|shared)(\/|\.tsx?$)/.test(file)),
    ).toEqual([]);
    expect(sources.filter((file) => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });

  it('has no import cycles', () => {
    const edges = new Map<string, string[]>();
    for (const { file, target, typeOnly } of imports) {
      if (!typeOnly && sources.includes(target)) edges.set(file, [...(edges.get(file) ?? []), target]);
    }
    expect(cycleIn(edges)).toEqual([]);
  });
});

/** The first import cycle found, as a path; empty when there is none. */
function cycleIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const finished = new Set<string>();
  const walk = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (finished.has(file)) return [];
    for (const next of edges.get(file) ?? []) {
      const cycle = walk(next, [...path, file]);
      if (cycle.length > 0) return cycle;
    }
    finished.add(file);
    return [];
  };
  for (const file of edges.keys()) {
    const cycle = walk(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
