import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { seededPick, statement } from '../fixtures/sentences.js';
import { mutatedFrom, tokensOf } from './mutations.js';

/** Every example. */
export const examples: readonly string[] = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eco'))
    .sort()
    .map((file) => readFileSync(path.join('examples', file), 'utf8'));

/** Whatever an editor or a disk can hold: bytes that are no text, halves of characters, marks of every kind. */
const bytes = fc.uint8Array({ maxLength: 300, size: '+1' }).map((b) => new TextDecoder().decode(b));
const halves = fc.array(fc.nat(0xffff), { maxLength: 150, size: '+1' }).map((units) => String.fromCharCode(...units));
const marks = fc
    .array(
        fc.constantFrom(
            ...'{}",.:;`\\/*%<>-_0123456789 \n\t\r\u2028\u0000\ufeff\ud800\udc00\u200d\u0301',
            ...['/*', '*/', '//', '/**', ' partner ', ' A ', ' all ', ' of ', ' share ', '2026-01-01', ' 1/0 ']
        ),
        { maxLength: 120, size: '+1' }
    )
    .map((parts) => parts.join(''));
export const noise: fc.Arbitrary<string> = fc
    .tuple(fc.oneof(bytes, halves, marks), fc.constantFrom('', 'ecosystem E\npartner A {\n', 'part of E\n'))
    .map(([text, before]) => before + text);

/** A few statements of the examples, some of their words deleted, doubled, swapped, cut off, or taken from another example. */
export const mutated: fc.Arbitrary<string> = mutatedFrom(
    examples.flatMap((text) => text.split(/^(?=[a-z])/m)).map(tokensOf),
    [
        ...['{', '}', '(', ')', '"', '`', '/*', '*/', '//', ',', '+', '/', '%', '\\', '\0', '\ud800', '\r', '\u2028'],
        ...['all', 'except', 'any', 'of', 'rest', 'vacant', 'observer', 'then', 'ecosystem', 'part', 'library'],
        ...['0', '1e999', '-1', '1/0', '100 %', '0000-00-00', '9999-12-31', '9'.repeat(50), '0.000001 bn EUR'],
        ...['__proto__', 'constructor', '`a b`', 'Ünïcödé', '\u202eevil']
    ]
).map((text) => `ecosystem E\n${text}`);

const hostileWords = {
    ID: ['A', 'B', 'C', 'D', 'A', 'B', '`all`', '`a b`', 'constructor', '__proto__', 'toString'],
    STRING: ['"text"', '""', '"<img src=x onerror=alert(1)>"', `"=cmd|' /C calc'!A0"`, '"$& \\\\ |"', '"unclosed'],
    AMOUNT: [
        ...['0', '1', '2', '50', '100', '3 M', '1.5', '400 k', '0.000001', '7 bn EUR', '3 k USD'],
        ...['9'.repeat(39), '9'.repeat(60), `0.${'0'.repeat(37)}1`]
    ],
    BAD_NUMBER: ['1', '2026', '1.2.3', '12x', '0'],
    DATE: ['2026-01-01', '2026-12-31', '2027-06-30', '2026-11-01', '0001-01-01', '9999-12-31', '2026-02-31'],
    MONTH: ['2026-01', '2026-13', '9999-12']
};
/** By the grammar, with few names so that everything refers to everything, in cycles too, and with numbers that nobody would write. */
export const grammatical: fc.Arbitrary<string> = fc
    .array(fc.nat(), { minLength: 1, maxLength: 12, size: 'max' })
    .map((seeds) => ['ecosystem E { dated 2026-11-01 }', ...seeds.map(written)].join('\n'));
function written(seed: number): string {
    return statement(seededPick(seed), hostileWords);
}
/** Any text. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
    { weight: 1, arbitrary: noise },
    { weight: 3, arbitrary: mutated },
    { weight: 3, arbitrary: grammatical }
);
