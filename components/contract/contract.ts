/** The dossier API for integrators: addresses, closed lists, problem codes, and the types of what goes over the wire. */
export * from './endpoints.js';
export * from './lists.js';
export * from './problems.js';
export { OPERATIONS } from './operations.js';
export type { AnswerOf, BodyOf, ParamsOf, QueryOf, Operation } from './operations.js';
export { openApiDocument } from './openapi.js';
