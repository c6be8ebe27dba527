import type { Ecosystem } from '../../model/ecosystem.js';
import { describe, type ExportOptions } from './export/export.js';
import { irisOf } from './export/iris.js';
import { jsonLd } from './export/json-ld.js';
import { turtle } from './export/turtle.js';
import * as node from './node.js';

export { type Comparison, comparePolicies, hasPolicy, type Reason, type Side } from './compare/compare.js';
export { type Imported, importOdrl } from './import/import.js';
export type { Note, ReadOptions } from './import/reading.js';
export type { Triple } from './node.js';
export { Graph, type Origin } from './read/graph.js';
export { readJsonLd } from './read/json-ld.js';
export { NotOdrl } from './read/not-odrl.js';
export { readTurtle } from './read/turtle.js';

export type OdrlFormat = 'jsonld' | 'turtle';

/** The data rules of an ecosystem as a policy of ODRL 2.2. */
export function exportOdrl(ecosystem: Ecosystem, format: OdrlFormat, options: ExportOptions = {}): string {
    const nodes = describe(ecosystem, options);
    const base = irisOf(ecosystem, options.base).named('');
    return format === 'turtle' ? turtle(nodes, base) : jsonLd(nodes, base);
}
/** The same as triples, to be compared with others. */
export function triplesOf(
    ecosystem: Ecosystem,
    base?: string
): { readonly triples: readonly node.Triple[]; readonly base: string } {
    return { triples: node.triplesOf(describe(ecosystem, { base })), base: irisOf(ecosystem, base).named('') };
}
