import type { ChoiceName } from '../../host/trial-bank/choices.js';
import type { Note, Payer } from './payer.js';
import type { Victim } from './world.js';

/** Who pays in a round: what is chosen at the bank, and whether it is for a fee asked later. */
export type Part = readonly [choice: ChoiceName | null, later?: 'later'];

/** A moment at which one of the two is killed. */
export interface Moment {
  readonly name: string;
  readonly cast: readonly Part[];
  /** What is done before, by each. */
  readonly before: (payer: Payer) => Promise<void>;
  /** What is under way while the kill comes, by all at once. */
  readonly during: (payer: Payer, note: Note) => Promise<void>;
  /** What each does once both run again. */
  readonly after: (payer: Payer) => Promise<void>;
  /** Whose answers count as acknowledged. */
  readonly counted: (victim: Victim) => Victim;
  /** The longest from the last of the answers waited for to the kill, in milliseconds. */
  readonly spread: number;
  /** Whether pages go on asking for the outcome; without that only the bank's reports and the host itself bring it. */
  readonly asks: boolean;
}

async function toBank(payer: Payer): Promise<void> {
  await payer.prepare();
  await payer.begin();
  await payer.lookAtBank();
}

async function pressAndReturn(payer: Payer, note?: Note): Promise<void> {
  if (payer.choice === null) return;
  await payer.press(payer.choice, note);
  await payer.comeBack();
}

async function fileUnlessFiled(payer: Payer): Promise<void> {
  if (!payer.filed) await payer.file();
}

export const MOMENTS: readonly Moment[] = [
  {
    name: 'payment begun',
    cast: [['pay'], ['pay'], ['pay-unreported'], ['pay-and-stay'], ['cancel'], [null]],
    before: (payer) => payer.prepare(),
    async during(payer, note) {
      await payer.begin(note);
      await payer.lookAtBank(note);
    },
    async after(payer) {
      await pressAndReturn(payer);
      await fileUnlessFiled(payer);
    },
    counted: (victim) => victim,
    spread: 30,
    asks: true,
  },
  {
    name: 'notice received',
    cast: [
      ['pay-and-stay'],
      ['pay-and-stay'],
      ['pay-and-stay'],
      ['pay-and-stay', 'later'],
      ['pay-and-stay', 'later'],
      ['cancel'],
    ],
    before: toBank,
    during: (payer, note) => (payer.choice ? payer.press(payer.choice, note) : Promise.resolve()),
    after: fileUnlessFiled,
    counted: () => 'bank',
    spread: 60,
    asks: false,
  },
  {
    name: 'return page',
    cast: [['pay'], ['pay'], ['pay-unreported'], ['pay-unreported'], ['pay', 'later'], ['cancel']],
    async before(payer) {
      await toBank(payer);
      if (payer.choice) await payer.press(payer.choice);
    },
    during: (payer, note) => payer.comeBack(note),
    after: fileUnlessFiled,
    counted: () => 'host',
    spread: 60,
    asks: true,
  },
  {
    name: 'filing',
    cast: [['pay'], ['pay'], ['pay-unreported'], ['pay-and-stay'], ['cancel'], [null]],
    before: toBank,
    async during(payer, note) {
      await Promise.all([payer.file(note), pressAndReturn(payer, note)]);
    },
    after: () => Promise.resolve(),
    counted: (victim) => victim,
    spread: 60,
    asks: true,
  },
];
