/**
 * What counts how much in the ranking. Every figure is a share of one unless said otherwise; they were settled on
 * those queries in `test/domain/search/queries` that are there for it, and on queries made of the catalogue's own names.
 */
export const WEIGHTS = {
  /** How well a word of the query stands for a word of the catalogue. */
  word: {
    /** The letters agree, the tone does not: "khái" for "khai". */
    otherTone: 0.68,
    /** Hỏi for ngã or ngã for hỏi: "biễn" for "biển". */
    hookForTilde: 1,
    /** The tone agrees, and a hat is missing: "thé" for "thế". */
    withoutHat: 0.75,
    /** Only the letters without their accents agree: "dâng" for "đăng". */
    otherAccents: 0.48,
    /** It has accents, and what was typed has none though its neighbours do: "cho" for "chó". */
    bare: 0.8,
    /** Read past a keyboard method that was off, or past i for y. */
    rekeyed: 0.97,
    /** The beginning of a word, where the rest is still to be typed; the share of the word that is there adds to it. */
    begun: 0.62,
    begunShare: 0.3,
    /** The beginning of a word in the midst of a query: an abbreviation. */
    shortened: 0.5,
    /** A word that is one slip of the keys away, where the word typed is none; each part of a slip takes from it. */
    slipped: 0.98,
    slip: 0.28,
    /** The same, where what was typed is a word too: it may have been meant. */
    mistaken: 0.41,
    /** It stands in the field, the agency or the level instead of the name. */
    around: 0.85,
    /** It is one of the words that people say for it. */
    said: 1,
    /** The same, for a word of an official wording that was meant. */
    saidOfMeant: 0.5,
    /** Official wordings of an everyday word come a little after a name that has the very word. */
    meant: 0.97,
    /** The same, where names have the everyday word too. */
    meantBeside: 0.62,
    /** Everyday words that mean something together, found one by one. */
    apart: 0.6,
  },
  /** Words tell by their rarity; even the commonest has this much of the weight of the rarest. */
  commonest: 0.25,
  /** A filler ("tôi muốn") weighs this part of a word. */
  filler: 0.05,
  /** One typed without accents may be another word: "can" of "can cuoc" is no "cần". */
  plainFiller: 0.3,
  /** A word of less weight than this is a common one: typed without accents it is taken for itself before a filler. */
  common: 0.66,
  /** A word that is found nowhere says little of what is looked for. */
  unknown: 0.5,
  /** A synonym weighs as much as its rarest wording, but no more than so many words. */
  heaviestSynonym: 1.8,
  /** The score of a name is the sum of these. */
  score: {
    /** How much of the query was found in it. */
    found: 1.18,
    /** How much of the query stands there in its order, to the third power: half in order is no order. */
    order: 0.24,
    /** How much of the name was asked for: of names with the same words, the shorter one. */
    covered: 0.2,
    /** That it begins with what was asked, in its order. */
    early: 0.08,
    /** That the query is the very name. */
    exact: 0.53,
    /** That the query is the beginning of the name. */
    begun: 0.12,
  },
  /** How near two words that follow one another in the query are to doing so in the name. */
  pair: {
    next: 1,
    /** One or two words between them. */
    near: 0.41,
    /** The other way round. */
    turned: 0.4,
  },
  /** What stands in brackets tells cases apart; it is not missed where it was not asked for. */
  bracketed: 0.2,
  /** Words that tell a special case are missed more than others. */
  special: 3.9,
  /** A filler of the query that stands in the name too covers it by this part. */
  helped: 0.48,
  /** A level that was asked for tells as much as a rare word. */
  levelAsked: 0.9,
  /** Where a question is for somebody else, only names with at least this score are shown beside the answer. */
  beside: 0.95,
  /** Levels nearer to people come first where all else is equal. */
  level: { commune: 0.02, province: 0.012, ministry: 0.004, other: 0 },
  /** Procedures that agencies carry out among themselves (codes from 5) are seldom what is looked for. */
  internal: -0.03,
  /** For each power of e of words that people have for it. */
  talkedOf: 0.02,
  /** Below this score of the best name, it may be no procedure that was asked for. */
  faint: 0.75,
  /** Below this score of the best name, words that were typed may have been meant otherwise. */
  doubtful: 1.0,
  /**
   * Rows with less of the query than this share of the best are no answer; where all words are found somewhere, more is
   * needed. Behind few answers, those with `near` of it are shown too.
   */
  enough: { all: 0.75, most: 0.6, near: 0.5 },
  /** Behind a name with this score nothing is shown that only comes near. */
  sure: 1.5,
  /** With less than this found of the query, nothing was found. */
  least: 0.42,
} as const;
