/** The reference host inside a page, with made-up people and dossiers: for stories, tests and pages being drawn. */
export { createMockHost, type MockHost, type MockOptions } from './mock-host.js';
export { createHandlers, type HandlerOptions } from './handlers.js';
export { followDownloads } from './downloads.js';
export { SCENARIOS, type Network, type Scenario, type ScenarioName } from './scenarios.js';
export { clockFrom, MOCK_START } from './clock.js';
export { samplePdf, samplePhoto } from './sample-files.js';
export type { Calls } from './calls.js';
export type { ChoiceName, MockBank } from './mock-bank.js';
export type { LifeName } from './data/lives.js';
export type { Lived } from './live.js';
export type { MockPerson } from './people.js';
