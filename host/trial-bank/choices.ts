/** How an order stands at the bank when a payer looks at it. */
export type Standing = 'open' | 'over' | 'held' | 'paid';

/** What whoever plays the payer may let happen. */
export interface Choice {
  readonly when: Standing;
  /** The usual ways stand in front; the rest is for seeing what a merchant makes of it. */
  readonly usual: boolean;
  readonly responseCode: string;
  readonly transactionStatus: string;
  /** Whether the browser goes back to the merchant. */
  readonly goesBack: boolean;
  /** Whether the merchant gets a report; without one it learns of the outcome by asking only. */
  readonly reports: boolean;
  /** Whether the outcome comes to be only after the order's time. */
  readonly late: boolean;
}

const PAID = { responseCode: '00', transactionStatus: '00' };
const failed = (responseCode: string) => ({ responseCode, transactionStatus: '02' });
const PLAIN = { usual: false, goesBack: true, reports: true, late: false };
const OPEN = { ...PLAIN, when: 'open' } as const;
const OVER = { ...PLAIN, when: 'over' } as const;
const HELD = { ...PLAIN, when: 'held' } as const;

export const CHOICES = {
  pay: { ...OPEN, ...PAID, usual: true },
  cancel: { ...OPEN, ...failed('24'), usual: true },
  'pay-and-stay': { ...OPEN, ...PAID, goesBack: false },
  'pay-late': { ...OPEN, ...PAID, late: true },
  'pay-unreported': { ...OPEN, ...PAID, reports: false },
  'too-little-money': { ...OPEN, ...failed('51') },
  'over-limit': { ...OPEN, ...failed('65') },
  'bank-closed': { ...OPEN, ...failed('75') },
  suspicious: { ...OPEN, responseCode: '07', transactionStatus: '07' },
  reversed: { ...OPEN, responseCode: '99', transactionStatus: '04' },
  'give-up': { ...OVER, ...failed('11'), usual: true },
  'pay-after-all': { ...OVER, ...PAID },
  confirm: { ...HELD, ...PAID, usual: true },
  reject: { ...HELD, ...failed('99'), usual: true },
} as const satisfies Readonly<Record<string, Choice>>;

export type ChoiceName = keyof typeof CHOICES;

export function isChoice(name: string): name is ChoiceName {
  return Object.hasOwn(CHOICES, name);
}

/** The choices for an order that stands so. */
export function choicesFor(standing: Standing): readonly ChoiceName[] {
  return (Object.keys(CHOICES) as ChoiceName[]).filter((name) => CHOICES[name].when === standing);
}
