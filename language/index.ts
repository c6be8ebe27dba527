export { libraries } from './library/libraries.js';
export type { Ecosystem } from './model/ecosystem.js';
export type { Place, Position, Range } from './model/place.js';
export { rulePage, rules } from './rules/catalogue.js';
export type { Fix } from './rules/fix.js';
export type { Finding, Rule, Severity } from './rules/rule.js';
export { badDay } from './syntax/numbers.js';
export { type MatrixView, partnerMatrix } from './views/partner-matrix.js';
export { Workspace } from './workspace.js';
