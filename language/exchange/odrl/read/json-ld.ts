import jsonld from 'jsonld';
import { odrlContext, odrlContextAddress } from '../context.js';
import type { Term, Triple } from '../node.js';
import { type Json, lineMark, readJson } from './json.js';
import { NotOdrl, oneLine, refuseHuge, refuseMany, relativeTo } from './not-odrl.js';

const addresses = new Set([odrlContextAddress, odrlContextAddress.replace('http:', 'https:')]);

export interface ReadJsonLd {
    readonly triples: readonly Triple[];
    /** Keys that no context explains, and so mean nothing. */
    readonly unexplained: readonly string[];
}

/** The triples of a JSON-LD text. No context is fetched: of those that have an address, only that of ODRL is known. */
export async function readJsonLd(text: string): Promise<ReadJsonLd> {
    refuseHuge(text);
    const { marked, plain } = readJson(text);
    if (typeof plain !== 'object' || plain === null) throw new NotOdrl('it is JSON, but describes nothing');
    try {
        return await read(marked);
    } catch (error) {
        if (error instanceof NotOdrl) throw error;
        // A line can stand where no other key may; then lines are not told.
        return await read(plain);
    }
}
async function read(json: Json): Promise<ReadJsonLd> {
    const unexplained = new Set<string>();
    let refused: string | undefined;
    try {
        const quads = await toQuads(json as object, {
            base: relativeTo,
            documentLoader: async (address) => {
                if (!addresses.has(address)) {
                    refused = address;
                    throw new Error();
                }
                return { documentUrl: address, document: { '@context': odrlContext } };
            },
            eventHandler: ({ event }) => {
                const { property, id, type, value } = event.details ?? {};
                const what = property ?? id ?? type ?? value;
                if (typeof what === 'string') unexplained.add(what);
            }
        });
        refuseMany(quads);
        return { triples: withoutLines(quads), unexplained: [...unexplained] };
    } catch (error) {
        if (error instanceof NotOdrl) throw error;
        if (refused !== undefined)
            throw new NotOdrl(
                `it uses the context ${oneLine(refused)}, and contexts are not fetched. Known is ${odrlContextAddress}; put others into the file itself`
            );
        throw new NotOdrl(`it is not JSON-LD: ${oneLine((error as Error).message)}`);
    }
}

interface RdfTerm {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: { readonly value: string };
}
interface RdfQuad {
    readonly subject: RdfTerm;
    readonly predicate: RdfTerm;
    readonly object: RdfTerm;
}
interface Options {
    readonly base: string;
    readonly documentLoader: (address: string) => Promise<object>;
    readonly eventHandler: (said: { event: { details?: Record<string, unknown> } }) => void;
}
/** The published types do not know of events. */
const toQuads = jsonld.toRDF as unknown as (json: object, options: Options) => Promise<RdfQuad[]>;

/** The marks become the lines of the triples about what they stand in. */
function withoutLines(quads: readonly RdfQuad[]): Triple[] {
    const lines = new Map<string, number>();
    for (const { subject, predicate, object } of quads)
        if (predicate.value === lineMark) {
            const line = Number(object.value);
            lines.set(subject.value, Math.min(line, lines.get(subject.value) ?? line));
        }
    return quads
        .filter((q) => q.predicate.value !== lineMark)
        .map(({ subject, predicate, object }) => ({
            subject: termOf(subject),
            predicate: predicate.value,
            object: termOf(object),
            line: lines.get(subject.value)
        }));
}
function termOf({ termType, value, datatype }: RdfTerm): Term {
    if (termType === 'Literal') return { kind: 'literal', value, datatype: datatype?.value ?? '' };
    return { kind: termType === 'BlankNode' ? 'blank' : 'iri', value: value.replace(/^_:/, '') };
}
