import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { filesUnder, publicEntries } from './.ci/files.js';
import { shortTemplates } from './.ci/minify-templates.js';

interface Manifest {
  exports: Parameters<typeof publicEntries>[0];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
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
    lib: { entry: publicEntries(manifest.exports), formats: ['es'] },
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

/** All tags in one file, lit included, for pages without a bundler. */
const bundle = (format: 'es' | 'iife'): UserConfig => ({
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
      formats: [format],
      name: 'DvcElements',
      fileName: () => (format === 'es' ? 'dvc-elements.js' : 'dvc-elements.iife.js'),
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

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

/** The pages of the sample portal. They run under its policy: nothing inline, all from this origin. */
const portal: UserConfig = {
  root: 'host/pages',
  base: '/',
  plugins: [parts, shortTemplates()],
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
      input: Object.fromEntries(
        filesUnder('host/pages', '.html').map((page) => [
          relative('host/pages', page).replace(/\.html$/, ''),
          page,
        ]),
      ),
    },
  },
};

/** Storybook reads this too, with a mode of its own: it gets the shared part alone. */
const shared: UserConfig = { resolve: { conditions } };

const MODES: Record<string, UserConfig> = {
  library,
  portal,
  'bundle-es': bundle('es'),
  'bundle-iife': bundle('iife'),
};

export default defineConfig(({ mode }) => MODES[mode] ?? shared);
