import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { ALL, filesUnder, publicEntries, tags, type Doors } from './.ci/files.js';
import { shortTemplates } from './.ci/minify-templates.js';
import { preloadTags } from './.ci/preload-tags.js';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Doors;
const conditions = ['dvc-source', ...defaultClientConditions];

/** What is not of this package is left for the page's own bundler, so that it gets one copy of lit; the compiler's helpers come along. */
const external = (id: string): boolean =>
  !/^([./\0]|[A-Za-z]:[\\/]|dvc-elements(\/|$)|@oxc-project\/runtime\/)/.test(id);

/** The package: one module for each source, so that a page takes what it uses and no more. */
const library: UserConfig = {
  base: './',
  plugins: [shortTemplates()],
  resolve: { conditions },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    target: 'es2022',
    lib: { entry: publicEntries(manifest), formats: ['es'] },
    rolldownOptions: {
      external,
      preserveEntrySignatures: 'strict',
      output: {
        format: 'es',
        preserveModules: true,
        preserveModulesRoot: '.',
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
      },
    },
  },
};

/**
 * A script for pages without a bundler: one tag, or all of them. What it needs at once is one file or few, lit included,
 * since on a narrow line each further one is waited for; what is met later stands beside it, named by its content.
 */
const embedded = (name: string): UserConfig => ({
  base: './',
  plugins: [shortTemplates()],
  resolve: { conditions },
  build: {
    outDir: 'dist/bundle',
    emptyOutDir: false,
    target: 'es2022',
    lib: {
      entry: name === ALL ? 'components/define.ts' : `components/elements/${name}/define.ts`,
      formats: ['es'],
      fileName: () => `${name}.js`,
    },
    rolldownOptions: {
      preserveEntrySignatures: false,
      output: { chunkFileNames: 'assets/[name]-[hash].js', minify: true },
    },
  },
});

/** All tags with all that they ever load in one file, for pages that load no modules. */
const oneFile: UserConfig = {
  base: './',
  plugins: [shortTemplates()],
  resolve: { conditions },
  build: {
    outDir: 'dist/bundle',
    emptyOutDir: false,
    sourcemap: true,
    target: 'es2022',
    lib: {
      entry: 'components/define.ts',
      formats: ['iife'],
      name: 'DvcElements',
      fileName: () => 'dvc-elements.iife.js',
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
};

/** Puts `host/pages/parts/<name>.part` in the place of `<!-- part:<name> -->`, for what all pages have alike. */
const parts: Plugin = {
  name: 'portal-parts',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      html.replace(/<!-- part:(\w+) -->/g, (_, name: string) =>
        readFileSync(`host/pages/parts/${name}.part`, 'utf8').trim(),
      ),
  },
};

const WORKER = 'offline-worker';

/** The pages of the sample portal. They run under its policy: nothing inline, all from this origin. */
const portal: UserConfig = {
  root: 'host/pages',
  base: '/',
  plugins: [parts, shortTemplates(), preloadTags()],
  resolve: { conditions },
  build: {
    outDir: '../../dist/portal',
    emptyOutDir: true,
    sourcemap: true,
    target: 'es2022',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        ...Object.fromEntries(
          filesUnder('host/pages', '.html').map((page) => [
            relative('host/pages', page).replace(/\.html$/, ''),
            page,
          ]),
        ),
        [WORKER]: 'host/pages/offline/worker.ts',
      },
      output: {
        // A browser asks for a newer worker under the name that it knows.
        entryFileNames: ({ name }) => (name === WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
      },
    },
  },
};

/** Storybook reads this too, with a mode of its own: it gets the shared part alone. */
const shared: UserConfig = { resolve: { conditions } };

const MODES: Record<string, UserConfig> = {
  library,
  portal,
  'one-file': oneFile,
  ...Object.fromEntries([ALL, ...tags()].map((name) => [name, embedded(name)])),
};

export default defineConfig(({ mode }) => MODES[mode] ?? shared);
