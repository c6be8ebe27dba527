// Chevrotain's example grammar, JSON, without a tree: how fast a parser made with it is on this machine, beside the unit.
import { createToken, EmbeddedActionsParser, Lexer } from 'chevrotain';

const skipped = createToken({ name: 'WhiteSpace', pattern: /\s+/, group: Lexer.SKIPPED });
const [open, close] = [createToken({ name: 'LCurly', pattern: /{/ }), createToken({ name: 'RCurly', pattern: /}/ })];
const [from, to] = [createToken({ name: 'LSquare', pattern: /\[/ }), createToken({ name: 'RSquare', pattern: /]/ })];
const [comma, colon] = [createToken({ name: 'Comma', pattern: /,/ }), createToken({ name: 'Colon', pattern: /:/ })];
const text = createToken({
    name: 'StringLiteral',
    pattern: /"(?:[^\\"]|\\(?:[bfnrtv"\\/]|u[0-9a-fA-F]{4}))*"/
});
const number = createToken({ name: 'NumberLiteral', pattern: /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/ });
const words = ['true', 'false', 'null'].map((word) => createToken({ name: word, pattern: word }));
const tokens = [skipped, number, text, open, close, from, to, comma, colon, ...words];
const lexer = new Lexer(tokens, { positionTracking: 'full' });

class JsonParser extends EmbeddedActionsParser {
    readonly value: () => unknown = this.RULE('value', () =>
        this.OR([
            { ALT: () => this.CONSUME(text).image },
            { ALT: () => this.CONSUME(number).image },
            { ALT: () => this.SUBRULE(this.object) },
            { ALT: () => this.SUBRULE(this.array) },
            ...words.map((word, i) => ({ ALT: () => this.consume(i, word).image }))
        ])
    );
    readonly object: () => unknown = this.RULE('object', () => {
        const out: Record<string, unknown> = {};
        this.CONSUME(open);
        this.MANY_SEP({
            SEP: comma,
            DEF: () => {
                const key = this.CONSUME(text).image;
                this.CONSUME(colon);
                out[key] = this.SUBRULE(this.value);
            }
        });
        this.CONSUME(close);
        return out;
    });
    readonly array: () => unknown = this.RULE('array', () => {
        const out: unknown[] = [];
        this.CONSUME(from);
        this.MANY_SEP({ SEP: comma, DEF: () => void out.push(this.SUBRULE(this.value)) });
        this.CONSUME(to);
        return out;
    });
    constructor() {
        super(tokens);
        this.performSelfAnalysis();
    }
}

/** A JSON text of records, and how to parse it; answers how many tokens it has. */
export function jsonExample(records: number): () => number {
    const parser = new JsonParser();
    const json = JSON.stringify(
        Array.from({ length: records }, (_, i) => ({
            id: i,
            name: `Record ${i}`,
            tags: ['a', 'b'],
            ok: true,
            of: null
        })),
        undefined,
        2
    );
    return () => {
        parser.input = lexer.tokenize(json).tokens;
        const { length } = parser.input;
        parser.value();
        if (parser.errors.length) throw parser.errors[0];
        return length;
    };
}
