/** All that forms with logic, repeats or groups of values take, in one piece. */
import { buildGraph } from './graph.js';
import type { LogicParts } from './parts.js';
import { LOGIC_RUNNER } from './run.js';

export const LOGIC_PARTS: LogicParts = { buildGraph, runner: LOGIC_RUNNER };
