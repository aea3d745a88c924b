import type { Decorator, Loader, Preview } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { setupWorker } from 'msw/browser';
import { mswLoader } from 'msw-storybook-addon/csf3';
import '../components/elements/dvc-portal/define.js';
import { API, mockOf, portalOf } from '../stories/play/stage.js';
import { createHandlers, createMockHost, followDownloads, type MockOptions } from '../mocks/mocks.js';

/** What a story may say beside its own arguments. */
interface Stage {
  /** What the page meets: scenario and who is signed in. */
  readonly mock?: MockOptions;
  /** False for stories that bring a portal of their own. */
  readonly portal?: boolean;
  /** Width in CSS pixels of the place that the story gets. */
  readonly width?: number;
}

const listen = mswLoader(async () => {
  const worker = setupWorker();
  // Found beside the page, so that a Storybook under any path works.
  await worker.start({
    serviceWorker: { url: './mockServiceWorker.js' },
    onUnhandledRequest: 'bypass',
    quiet: true,
  });
  return worker;
});

followDownloads(API);

/** Each story gets a host of its own, whatever was done in the one before. */
const host: Loader = async (context) => {
  const { mock: options } = context.parameters as Stage;
  const mock = await createMockHost({ ...options, api: API });
  await listen({ ...context, parameters: { msw: createHandlers({ api: API }, mock) } });
  return { mock };
};

/** The portal around a story. Signing in happens in place: a story has no sign-in page to go to. */
const portal: Decorator = (story, { parameters, globals, loaded }) => {
  if ((parameters as Stage).portal === false) return story();
  const signIn = async (event: Event): Promise<void> => {
    event.preventDefault();
    const carrier = event.currentTarget as Element;
    const { signedInAs = 'nobody' } = (parameters as Stage).mock ?? {};
    await mockOf(loaded).signIn(signedInAs === 'nobody' ? 'mai' : signedInAs);
    await portalOf(carrier)?.refresh();
  };
  return html`<dvc-portal api=${API} lang=${String(globals['language'])} @dvc-sign-in=${signIn}
    >${story()}</dvc-portal
  >`;
};

const width: Decorator = (story, { parameters }) => {
  const { width: pixels } = parameters as Stage;
  return pixels === undefined
    ? story()
    : html`<div data-width=${pixels} .style=${`inline-size: ${pixels}px`}>${story() ?? nothing}</div>`;
};

const page: Decorator = (story, { globals }) => {
  const root = document.documentElement;
  root.lang = String(globals['language']);
  // `light-dark()` and the canvas itself follow the colour scheme of the page.
  root.style.colorScheme = String(globals['theme']);
  root.style.background = 'Canvas';
  root.style.color = 'CanvasText';
  root.style.fontFamily = 'system-ui, sans-serif';
  root.dataset['theme'] = String(globals['theme']);
  document.body.style.background = 'Canvas';
  return story();
};

const preview: Preview = {
  loaders: [host],
  decorators: [portal, width, page],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
    options: { storySort: { order: ['Elements', 'Journeys'] } },
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
};

export default preview;
