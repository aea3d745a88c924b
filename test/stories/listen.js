/**
 * Runs in the page before Storybook: takes its channel as it is put up and writes into `heard` what comes over it.
 * Plain JavaScript, as it is handed to the browser as it stands.
 */
const heard = { errors: [] };
globalThis.heard = heard;
let channel;

const FAILURES = [
  'storyErrored',
  'storyThrewException',
  'storyMissing',
  'playFunctionThrewException',
  'unhandledErrorsWhilePlaying',
];

Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
  configurable: true,
  get: () => channel,
  set(put) {
    channel = put;
    put?.on('storyFinished', (finished) => {
      heard.finished = finished;
    });
    for (const event of FAILURES) {
      put?.on(event, (payload) => {
        for (const said of [payload].flat()) {
          heard.errors.push(`${event}: ${said?.stack ?? said?.message ?? said?.title ?? said}`);
        }
      });
    }
  },
});

/** Shows another story in the same page, where nothing of the one before is to be found. */
globalThis.goOnTo = (storyId) => {
  heard.finished = undefined;
  heard.errors.length = 0;
  globalThis.localStorage.clear();
  globalThis.sessionStorage.clear();
  channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
};
