/** How the bank's pages look: plainly another house than the portal's. */
export const STYLE = `:root {
  color-scheme: light dark;
  --ink: #14213d;
  --muted: #52607a;
  --surface: #ffffff;
  --line: #d3dae6;
  --accent: #1d4e9e;
  --on-accent: #ffffff;
  --notice: #fff1d6;
  --on-notice: #4a3200;
}

@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e8ecf4;
    --muted: #a9b4c8;
    --surface: #12161f;
    --line: #364056;
    --accent: #9cc0ff;
    --on-accent: #0b1a33;
    --notice: #3a2c0d;
    --on-notice: #ffe3ad;
  }
}

* {
  box-sizing: border-box;
}

body {
  margin: 0;
  background: var(--surface);
  color: var(--ink);
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}

header,
main {
  max-inline-size: 36rem;
  margin-inline: auto;
  padding-inline: 1rem;
}

header {
  padding-block-start: 1.25rem;
}

.bank {
  margin: 0 0 0.75rem;
  color: var(--accent);
  font-weight: 600;
}

.notice {
  margin: 0;
  padding: 0.75rem 1rem;
  border-inline-start: 4px solid currentcolor;
  background: var(--notice);
  color: var(--on-notice);
}

main {
  padding-block: 1.5rem 3rem;
}

h1 {
  margin: 0 0 1rem;
  font-size: 1.5rem;
  line-height: 1.3;
}

dl {
  margin: 0 0 1.5rem;
}

dl > div {
  display: grid;
  grid-template-columns: 8rem 1fr;
  gap: 0 1rem;
  padding-block: 0.625rem;
  border-block-end: 1px solid var(--line);
}

dt {
  color: var(--muted);
}

dd {
  margin: 0;
  font-variant-numeric: tabular-nums;
}

.amount b {
  display: block;
  font-size: 1.75rem;
  font-weight: 600;
  line-height: 1.3;
}

button,
a.first,
summary {
  display: block;
  inline-size: 100%;
  min-block-size: 3rem;
  padding: 0.75rem 1rem;
  border: 1px solid var(--accent);
  border-radius: 6px;
  background: none;
  color: var(--accent);
  font: inherit;
  text-align: center;
  cursor: pointer;
}

button.first,
a.first {
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
  text-decoration: none;
}

.second {
  margin-block-start: 0.75rem;
}

details {
  margin-block-start: 1.5rem;
}

summary {
  display: list-item;
  padding-inline: 0;
  border: 0;
  list-style-position: inside;
  text-align: start;
}

.rare {
  border: 0;
  border-block-end: 1px solid var(--line);
  border-radius: 0;
  padding-inline: 0;
  color: var(--ink);
  text-align: start;
}

button:hover,
a.first:hover {
  text-decoration: underline;
}

:focus-visible {
  outline: 3px solid var(--accent);
  outline-offset: 2px;
}

@media (max-width: 30rem) {
  dl > div {
    grid-template-columns: 1fr;
  }
}
`;
