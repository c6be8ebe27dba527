import { describe, expect, it } from 'vitest';
import { generate } from '../../bench/generate.mjs';
import type { File } from '../../language/generated/ast.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { piecesOf } from '../../language/syntax/cut.js';
import { leanParser } from '../../language/syntax/lean.js';
import type { SyntaxNode } from '../../language/syntax/node.js';
import { parser } from '../../language/syntax/parser.js';
import { nodeOf } from '../../language/syntax/tree.js';
import { seededPick, sentence } from '../fixtures/sentences.js';
import { texts } from './texts.js';

/** The statements of a text by both parsers; nothing where Langium's finds a fault. */
function readings(text: string): { lean?: readonly SyntaxNode[]; full: readonly SyntaxNode[] } | undefined {
    const { value, lexerErrors, parserErrors } = parser().parse<File>(text);
    if (lexerErrors.length || parserErrors.length) return undefined;
    return { lean: leanParser().parse(leanParser().tokenize(text).tokens), full: value.items.map((i) => nodeOf(i)) };
}
/** Without what it stands in, which is the way here. */
function plain({ type, start, end, brace, values, parts }: SyntaxNode): unknown {
    const value = (v: unknown): unknown => {
        if (Array.isArray(v)) return v.map(value);
        return typeof v === 'object' && v && 'parts' in v ? plain(v as SyntaxNode) : v;
    };
    const all = Object.entries(values).filter(([, v]) => v !== undefined);
    const read = parts.map((p) => [p.slot.property, p.start, p.end]);
    return { type, start, end, brace, read, values: Object.fromEntries(all.map(([p, v]) => [p, value(v)])) };
}

describe('the lean parser', () => {
    it('reads every well-formed text here as the other one does', () => {
        let count = 0;
        for (const text of [...texts, ...generate({ partners: 60, files: 3 }).values()]) {
            const read = readings(text);
            if (!read) continue;
            expect(read.lean?.map(plain), text).toEqual(read.full.map(plain));
            count++;
        }
        expect(count).toBeGreaterThan(900);
    });
    it('reads so whatever the grammar allows', () => {
        let count = 0;
        for (let seed = 0; seed < 300; seed++) {
            const text = sentence(seededPick(seed), 2);
            const read = readings(text);
            if (!read) continue;
            expect(read.lean?.map(plain), text).toEqual(read.full.map(plain));
            count++;
        }
        expect(count).toBeGreaterThan(80);
    });
    it('says of what is not well-formed that it cannot read it, and goes on', () => {
        for (const text of ['partner', 'partner A {', 'partner A }', 'goal A { supports }', 'A'])
            expect(leanParser().parse(leanParser().tokenize(text).tokens), text).toBeUndefined();
        expect(leanParser().parse(leanParser().tokenize('partner A').tokens)?.length).toBe(1);
    });
});
describe('the pieces of a text', () => {
    const cut = (text: string, size: number): string[] =>
        [...piecesOf(text, 0, size)].flatMap(({ text: piece, cuts }) => cuts.map((c) => piece.slice(c.head, c.end)));
    it('are the same statements, however small they are', () => {
        for (const text of texts) expect(cut(text, 1)).toEqual(cut(text, text.length));
    });
    it.each([
        ['a comment over lines', 'partner A /* partner B\n goal C\n*/ { pursues D }\ngoal E'],
        ['a comment that nothing closes', 'partner A\n/* partner B\n goal C'],
        ['an open quote', 'partner A "partner B\ngoal C "'],
        ['words that go on', 'partner A\npartners-of goal-2 `goal` 12goal\ngoal B'],
        ['garbage in front', '§ }\nA partner B']
    ])('are cut where the parser cuts: %s', (_, text) => {
        expect(cut(text, 1)).toEqual(cut(text, text.length));
    });
});
it('a hundred thousand comments in a row, and a text with one on each line, are read', () => {
    const { declarations, problems } = collectFacts(
        'file:///a.eco',
        `partner A { ${'/**/'.repeat(150_000)} pursues }\n${'partner B // b\n'.repeat(3)}`
    );
    expect(problems.map((p) => p.message)).toEqual([
        'Here a name is missing: \'}\' stands here. A partner needs a name, for example: partner Metro "Metro AG" as Operator { pursues OneTicket }'
    ]);
    expect(declarations.map((d) => d.kind)).toEqual(['Partner', 'Partner', 'Partner', 'Partner']);
});
