/** The policy of pages to print: a stylesheet of ours and nothing else. */
export const SLIP_POLICY =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
