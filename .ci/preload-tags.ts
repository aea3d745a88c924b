/**
 * Names in each page of the portal the modules of the tags that stand in it, so that a browser fetches them together with
 * the page's own script rather than after it: on a narrow line each wait for a further module is nearly half a second.
 */
import type { Plugin } from 'vite';

/** What a tag loads in any case, though only once it has something to draw. */
const NEXT: Readonly<Record<string, readonly string[]>> = {
  'dvc-procedure-search': ['start-view.ts', 'listing.ts'],
};

interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly moduleIds: readonly string[];
  readonly imports: readonly string[];
}

export const preloadTags = (): Plugin => ({
  name: 'preload-tags',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk') as readonly Chunk[];
      const tags = new Set([...html.matchAll(/<(dvc-[a-z-]+)/g)].map(([, tag = '']) => tag));
      const modules = [...tags].flatMap((tag) =>
        ['define.ts', ...(NEXT[tag] ?? [])].map((file) => `/components/elements/${tag}/${file}`),
      );
      const wanted = new Set<string>();
      const want = (chunk: Chunk | undefined): void => {
        if (!chunk || wanted.has(chunk.fileName)) return;
        wanted.add(chunk.fileName);
        for (const name of chunk.imports) want(chunks.find(({ fileName }) => fileName === name));
      };
      for (const module of modules)
        want(chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(module))));
      return [...wanted]
        .filter((file) => !html.includes(`/${file}"`))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', href: `/${file}` },
          injectTo: 'head' as const,
        }));
    },
  },
});
