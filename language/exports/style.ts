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
.verdict { font-size: 18px; font-weight: 600; line-height: 1.4; }
.soft { color: var(--eco-soft); }
.answers { display: grid; grid-template-columns: repeat(auto-fit, minmax(290px, 1fr)); gap: 0 32px; }
.answers ul { list-style: none; margin: 0; padding: 0; }
.answers li { display: flex; gap: 10px; margin: 0 0 8px; line-height: 1.35; break-inside: avoid; }
.answers svg { flex: none; }
.steps { margin: 0 0 10px; padding-left: 24px; max-width: 90ch; }
.steps li { margin: 0 0 4px; }
h4 { font-size: 14px; margin: 16px 0 4px; break-after: avoid; }
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
  main > #findings, main > .low { break-before: auto; }
  h2 { margin-top: 0; }
  #findings h2, .low h2 { margin-top: 20px; }
  .low { break-inside: avoid; }
  #appendix { font-size: 8.5pt; }
  #appendix table { font-size: 7pt; line-height: 1.3; }
  #appendix th, #appendix td { padding: 2px 6px 2px 0; }
  #appendix h3 { font-size: 12pt; margin: 16px 0 0; }
  #appendix h4 { font-size: 9pt; margin: 8px 0 2px; }
  figure, .table { overflow: visible; }
  figure svg { min-width: 0; max-height: 235mm; }
  .wide figure svg { max-height: 142mm; }
  table { font-size: 8.5pt; overflow-wrap: anywhere; }
  .few th, .few td { min-width: 6.5em; }
  #appendix .places { min-width: 11em; }
  #findings td:nth-child(2) { min-width: 16em; }
  #findings td:nth-child(3), #findings td:nth-child(5) { min-width: 8em; }
  #findings td:nth-child(4), #findings td:nth-child(6) { min-width: 8.5em; }
  #at-a-glance { font-size: 10pt; line-height: 1.4; }
  #at-a-glance h3 { margin: 12px 0 4px; }
  #at-a-glance p { margin-bottom: 6px; }
  #at-a-glance .verdict { font-size: 12.5pt; }
  .answers li { margin-bottom: 4px; }
  .steps .soft { font-size: 8.5pt; line-height: 1.3; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;
