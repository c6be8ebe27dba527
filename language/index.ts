export type { Ecosystem } from './model/ecosystem.js';
export type { Place, Position, Range } from './model/place.js';
export { rules, rulePage } from './rules/catalogue.js';
export type { Finding, Fix, Rule, Severity } from './rules/rule.js';
export { partnerMatrix, type MatrixView } from './views/partner-matrix.js';
export { Workspace } from './workspace.js';
export { libraries } from './library/libraries.js';
