import {
    DataFactory,
    type Term as Parsed,
    Parser,
    type Quad,
    type Quad_Object,
    type Quad_Predicate,
    type Quad_Subject
} from 'n3';
import type { Term, Triple } from '../node.js';
import { NotOdrl, oneLine, refuseHuge, refuseMany, relativeTo } from './not-odrl.js';

/** The triples of a Turtle text, each with the line it ends on. */
export function readTurtle(text: string): Triple[] {
    refuseHuge(text);
    let line = 1;
    const lines = new Map<Quad, number>();
    const factory = {
        ...DataFactory,
        quad: (subject: Quad_Subject, predicate: Quad_Predicate, object: Quad_Object) => {
            const quad = DataFactory.quad(subject, predicate, object);
            lines.set(quad, line);
            refuseMany({ length: lines.size });
            return quad;
        }
    };
    const parser = new Parser({
        format: 'text/turtle',
        baseIRI: relativeTo,
        factory: factory as unknown as typeof DataFactory
    });
    try {
        const quads = parse(parser, text, (token) => {
            line = token.line ?? line;
        });
        return quads.map((q) => ({
            subject: termOf(q.subject),
            predicate: q.predicate.value,
            object: termOf(q.object),
            line: lines.get(q)
        }));
    } catch (error) {
        if (error instanceof NotOdrl) throw error;
        // Some addresses, such as one without a scheme, are a fault of the parser's own.
        const said = error instanceof TypeError ? `line ${line} cannot be read` : oneLine((error as Error).message);
        throw new NotOdrl(`it is not Turtle: ${said}`);
    }
}
/** The published types do not know of tokens yet. */
function parse(parser: Parser, text: string, onToken: (token: { line?: number }) => void): Quad[] {
    return (parser.parse as unknown as (text: string, callbacks: object) => Quad[]).call(parser, text, { onToken });
}
function termOf(term: Parsed): Term {
    switch (term.termType) {
        case 'NamedNode':
            return { kind: 'iri', value: term.value };
        case 'BlankNode':
            return { kind: 'blank', value: term.value };
        case 'Literal':
            return { kind: 'literal', value: term.value, datatype: term.datatype.value };
        default:
            throw new NotOdrl(`it has a ${term.termType.toLowerCase()}, which policies have no use for`);
    }
}
