import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexer } from '../../language/syntax/parser.js';
import { scan } from '../../language/syntax/scan.js';

/** The scanner cuts a text exactly as the lexer of the parser does. */
const files = ['test/fixtures', 'test/rules', 'examples', 'language/library'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((f) => f.endsWith('.eco'))
        .map((f) => path.join(folder, f))
);
function lexed(text: string): string[] {
    const { tokens, hidden, errors } = lexer().tokenize(text);
    const known = [...tokens, ...hidden].map((t) => [t.startOffset, t.image] as const);
    const unknown = errors.flatMap((e) =>
        Array.from({ length: e.length }, (_, i) => [e.offset + i, text[e.offset + i]] as const)
    );
    return [...known, ...unknown]
        .filter(([, image]) => image.trim())
        .sort((a, b) => a[0] - b[0])
        .map(([at, image]) => `${at} ${image}`);
}
const scanned = (text: string): string[] => [...scan(text)].map((t) => `${t.start} ${text.slice(t.start, t.end)}`);

describe('the scanner', () => {
    it('cuts every text here as the parser does', () => {
        for (const file of files) {
            const text = readFileSync(file, 'utf8');
            expect(scanned(text), file).toEqual(lexed(text));
        }
    });
    it('cuts any text so', () => {
        const pieces = fc.constantFrom(
            'a',
            'M',
            'EUR',
            '1',
            '2026',
            '-',
            '01',
            '.',
            ',',
            '/',
            '*',
            '"',
            '\\',
            '`',
            ' ',
            '\n',
            '\r',
            '{',
            '%',
            'é',
            '監',
            '§',
            '😀',
            'goal'
        );
        fc.assert(
            fc.property(fc.array(pieces, { maxLength: 25 }), (p) => {
                const text = p.join('');
                expect(scanned(text)).toEqual(lexed(text));
            }),
            { numRuns: 1500 }
        );
    });
});
