import type { HelpPlace, HelpSection } from '../../contract/lists.js';

/** Where somebody is in the help: a part, and a guide or question in it. */
export interface HelpSpot {
  readonly section: HelpSection;
  /** The name of a guide or question; null for the part as a whole. */
  readonly item: string | null;
}

/** A part of the help asks the whole to show something; told to the element around it alone. */
export class HelpGo extends Event {
  constructor(readonly spot: HelpSpot) {
    super('help-go', { bubbles: true, composed: true });
  }
}

/** Addresses of places of the page around the help; a guide links to those that there are. */
export type HelpAddresses = Readonly<
  Partial<Record<Exclude<HelpPlace, 'account' | 'questions'>, string | null>>
>;
