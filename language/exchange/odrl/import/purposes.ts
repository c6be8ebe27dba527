import { libraries } from '../../../library/libraries.js';
import { collectFacts } from '../../../syntax/collect.js';
import { shippedLibrary } from '../export/iris.js';
import type { Term } from '../node.js';
import { dpv, eco, rdfs, skos } from '../terms.js';

/** The namespaces that DPV has been published under. */
const vocabularies = [
    dpv(''),
    'https://w3id.org/dpv/owl#',
    'https://w3id.org/dpv/dpv-owl#',
    'https://www.w3id.org/dpv#',
    'http://www.w3.org/ns/dpv#',
    eco('')
];
let known: ReadonlySet<string> | undefined;

/** The names of the shipped library. */
export function purposesShipped(): ReadonlySet<string> {
    known ??= new Set(
        Object.entries(libraries).flatMap(([uri, text]) => {
            const { declarations } = collectFacts(uri, text);
            const isIt = declarations.some((d) => d.kind === 'LibraryHeader' && d.name === shippedLibrary);
            return isIt ? declarations.flatMap((d) => (d.kind === 'Purpose' ? [d.name] : [])) : [];
        })
    );
    return known;
}
/** The name of a purpose of the shipped library, by the IRI that DPV, or for three of them our profile, gives it. */
export function shippedPurpose({ kind, value }: Term): string | undefined {
    const start = kind === 'iri' && vocabularies.find((v) => value.startsWith(v));
    const name = start ? value.slice(start.length) : '';
    return purposesShipped().has(name) ? name : undefined;
}
/** What tells that one purpose, or one territory, is a kind of another. */
export const broader = [skos('broader'), rdfs('subClassOf')];
