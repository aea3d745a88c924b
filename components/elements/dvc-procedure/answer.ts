import type { Language } from '../../contract/lists.js';
import type { Duration, Fee, Procedure, ProcedureChannel } from '../../contract/schemas/procedure.js';
import { feeText } from '../../i18n/fees.js';
import { either, procedureTexts } from '../../i18n/procedure.js';
import { inLanguage } from '../../i18n/texts.js';
import { wordTexts } from '../../i18n/words.js';

/** One line of the answer: what people ask first, in a few words, with what to know beside it. */
export interface Line {
  readonly label: string;
  readonly value: string;
  /** Whether the value was reckoned here, where the source is not clear. */
  readonly provisional?: boolean;
  readonly notes: readonly string[];
}

/** How long, how much, in which ways, whether online, what comes of it, and for whom: in the order people ask. */
export function answerOf(procedure: Procedure, language: Language): Line[] {
  const words = inLanguage(procedureTexts, language);
  const lists = inLanguage(wordTexts, language);
  const { channels } = procedure;
  const first = channels.find(({ channel }) => channel === 'online') ?? channels[0];
  const ways = [...new Set(channels.map(({ channel }) => words.byChannel[channel]))];
  const { duration } = procedure;
  return [
    {
      label: words.time,
      value: durationText(duration, language),
      provisional: duration?.provisional ?? false,
      notes: [
        ...(duration?.provisional ? [words.provisionalWhy] : []),
        ...(differ(channels, (channel) => channel.duration) ? [words.timeByWay] : []),
      ],
    },
    {
      label: words.fee,
      value: feesText(mainFees(first?.fees ?? []), language),
      notes: [
        ...besideFees(first?.fees ?? []).map((fee) => `${fee.name}: ${feeText(fee, language)}`),
        ...(first?.fees.some((fee) => fee.kind === 'amount' && fee.refundable === false)
          ? [words.notRefundable]
          : []),
        ...(differ(channels, (channel) => channel.fees) ? [words.feeByWay] : []),
      ],
    },
    {
      label: words.way,
      value: ways.length > 0 ? capitalised(either(ways, language)) : words.unknownWay,
      notes: [],
    },
    {
      label: words.online,
      value: procedure.fileable
        ? words.onlineHere
        : procedure.online !== 'none'
          ? words.onlineElsewhere
          : words.onlineNot,
      notes: [
        ...(procedure.online === 'none' ? [] : [words.extent[procedure.online]]),
        ...(procedure.onlineReason === null ? [] : [procedure.onlineReason]),
      ],
    },
    ...known(words.result, procedure.results[0]?.name, [
      ...(procedure.results.length > 1 ? [words.more(procedure.results.length - 1)] : []),
    ]),
    ...known(words.audiences, procedure.audiences.map((one) => lists.audience[one]).join('; ')),
  ];
}

/** A line that is left out where its value is not known. */
function known(label: string, value: string | undefined, notes: readonly string[] = []): Line[] {
  return value ? [{ label, value, notes }] : [];
}

export function durationText(duration: Duration | null, language: Language): string {
  const words = inLanguage(wordTexts, language);
  return duration ? words.duration(duration.amount, duration.unit) : words.unknownTime;
}

function feesText(fees: readonly Fee[], language: Language): string {
  const each = [...new Set(fees.map((fee) => feeText(fee, language)))];
  return each.length > 0 ? each.join('; ') : inLanguage(wordTexts, language).unknownFee;
}

type AmountFee = Extract<Fee, { kind: 'amount' }>;

/** Fees for what somebody may ask for besides, such as copies: they are by number. */
function besideFees(fees: readonly Fee[]): AmountFee[] {
  const counted = fees.filter((fee): fee is AmountFee => fee.kind === 'amount' && fee.per !== undefined);
  return counted.length < fees.length ? counted : [];
}

function mainFees(fees: readonly Fee[]): Fee[] {
  const beside: readonly Fee[] = besideFees(fees);
  return fees.filter((fee) => !beside.includes(fee));
}

/** Whether channels say different things; what only some of them say is no difference. */
function differ<T>(channels: readonly ProcedureChannel[], what: (channel: ProcedureChannel) => T): boolean {
  const said = channels
    .map(what)
    .filter((value) => (Array.isArray(value) ? value.length > 0 : value !== null));
  return new Set(said.map((value) => JSON.stringify(value))).size > 1;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
