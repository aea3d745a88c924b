import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, defaultClientConditions, type Plugin } from 'vite';
import { shortTemplates } from './minify-templates.js';

/** What a page loads at once. */
export interface Weight {
  kB: number;
  zod: boolean;
}

const PAGE = 'virtual:page';

/** A page that imports the given modules and does nothing else, or that may use all that they export. */
const page = (modules: readonly string[], used: boolean): Plugin => ({
  name: 'page',
  resolveId: (id) => (id === PAGE ? PAGE : undefined),
  load: (id) => {
    if (id !== PAGE) return undefined;
    const imports = modules.map((path, i) =>
      used
        ? `import * as m${String(i)} from ${JSON.stringify(resolve(path))}; globalThis.m${String(i)} = m${String(i)};`
        : `import ${JSON.stringify(resolve(path))};`,
    );
    return imports.join('\n');
  },
});

/**
 * Builds a small page that imports the given modules, and weighs what it loads at once: each file gzipped by itself,
 * built by the bundler that builds the sample portal and with templates written as short as there.
 * @param used whether what they export is kept, as it has to be for modules that do nothing by themselves
 */
export async function weigh(modules: readonly string[], used = false): Promise<Weight> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [page(modules, used), shortTemplates()],
    resolve: { conditions: ['dvc-source', ...defaultClientConditions] },
    build: {
      write: false,
      target: 'es2022',
      // As in the scripts that a page embeds: what fetches parts ahead belongs to the portal, not to the tags.
      modulePreload: false,
      rolldownOptions: { input: PAGE },
    },
  });
  if (!('output' in built)) throw new Error('The page was built in more than one way');
  const chunks = new Map(
    built.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  );
  const atOnce = new Set<string>();
  const follow = (name: string): void => {
    if (atOnce.has(name)) return;
    atOnce.add(name);
    chunks.get(name)?.imports.forEach(follow);
  };
  for (const { fileName, isEntry } of chunks.values()) if (isEntry) follow(fileName);
  const bytes = [...atOnce].reduce(
    (sum, name) => sum + gzipSync(chunks.get(name)?.code ?? '', { level: 9 }).byteLength,
    0,
  );
  return {
    kB: bytes / 1000,
    zod: [...chunks.values()].some(({ moduleIds }) =>
      moduleIds.some((id) => id.includes('node_modules/zod/')),
    ),
  };
}
