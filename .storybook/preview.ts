import type { Preview } from '@storybook/web-components-vite';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';

const preview: Preview = {
  loaders: [
    mswLoader(async () => {
      const worker = setupWorker();
      // Found beside the page, so that a Storybook under any path works.
      await worker.start({
        serviceWorker: { url: './mockServiceWorker.js' },
        onUnhandledRequest: 'bypass',
        quiet: true,
      });
      return worker;
    }),
  ],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
  },
  globalTypes: {
    language: {
      description: 'Language of the texts',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'vi', title: 'Tiếng Việt' },
          { value: 'en', title: 'English' },
        ],
      },
    },
    theme: {
      description: 'Light or dark',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { language: 'vi', theme: 'light' },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = String(globals['language']);
      // `light-dark()` and the canvas itself follow the colour scheme of the page.
      root.style.colorScheme = String(globals['theme']);
      root.dataset['theme'] = String(globals['theme']);
      return story();
    },
  ],
};

export default preview;
