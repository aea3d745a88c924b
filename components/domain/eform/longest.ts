/** Characters of the longest text that is matched against a pattern, or taken without a bound of its own. */
export const LONGEST_MATCHED = 10_000;
