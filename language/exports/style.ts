import { dark, light, variables } from '../pictures/ink.js';

/** How a page looks: by the colours of the reader's screen, on paper always light. */
export const style = `
:root { color-scheme: light dark; ${variables(light)} }
@media screen and (prefers-color-scheme: dark) { :root { ${variables(dark)} } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 32px 24px 64px; max-width: 1180px; background: var(--eco-paper); color: var(--eco-text);
  font: 15px/1.5 Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif; overflow-wrap: anywhere; }
header { border-bottom: 2px solid var(--eco-main); margin-bottom: 20px; }
h1 { font-size: 30px; line-height: 1.2; margin: 0 0 6px; }
h2 { font-size: 22px; margin: 40px 0 6px; break-after: avoid; }
h3 { font-size: 16px; margin: 24px 0 6px; break-after: avoid; }
p { margin: 0 0 10px; max-width: 75ch; }
.kind { color: var(--eco-soft); margin: 0; text-transform: uppercase; letter-spacing: .08em; font-size: 12px; }
.vision { font-size: 18px; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 6px 20px; }
a { color: var(--eco-main); }
figure { margin: 12px 0; overflow-x: auto; break-inside: avoid; }
figure svg { display: block; min-width: var(--least); max-width: 100%; height: auto; }
.table { overflow-x: auto; }
:focus-visible { outline: 2px solid var(--eco-main); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 13px; line-height: 1.4; overflow-wrap: normal; }
th, td { text-align: left; vertical-align: top; padding: 5px 9px; border-bottom: 1px solid var(--eco-line); }
thead th { border-bottom: 2px solid var(--eco-soft); background: var(--eco-fill); }
tbody th { font-weight: 600; }
tr { break-inside: avoid; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.line { display: block; }
@page { margin: 14mm; }
@page wide { size: landscape; }
@media print {
  body { max-width: none; padding: 0; font-size: 11pt; }
  nav, .onward { display: none; }
  .wide { page: wide; }
  main > section + section { break-before: page; }
  h2 { margin-top: 0; }
  figure, .table { overflow: visible; }
  figure svg { min-width: 0; max-height: 235mm; }
  table { font-size: 8.5pt; overflow-wrap: anywhere; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
