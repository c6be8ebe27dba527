import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { complete, format, formattingEdits, hoverAt, libraries, Workspace } from '../language/index.js';
import { collectFacts } from '../language/syntax/collect.js';
import { sentence } from './fixtures/sentences.js';

vi.setConfig({ testTimeout: 600_000 });

/** Whatever is written, nothing throws or hangs. `HOSTILE=100 npx vitest run test/hostile.test.ts` tries a hundred times as much. */
const times = Number(process.env.HOSTILE ?? 1);
const uri = 'file:///hostile.eco';

/** Everything that is done with a text; how many findings it has. */
function survives(text: string): number {
    const workspace = new Workspace({ libraries });
    workspace.set(uri, text);
    const found = workspace.all();
    // A fault of ours is told as one of the text, so that it is seen: here it is one.
    expect(found.filter((f) => f.message.startsWith('This text cannot be read'))).toEqual([]);
    format(text);
    formattingEdits(text, { start: { line: 1, character: 0 }, end: { line: 3, character: 2 } });
    const line = Math.floor(text.split('\n').length / 2);
    complete(workspace, uri, { line, character: 5 });
    hoverAt(workspace, uri, { line, character: 9 });
    return found.length;
}
const examples = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.eco'))
    .sort()
    .map((file) => readFileSync(path.join('examples', file), 'utf8'));

describe('random texts', () => {
    it('random characters', () => {
        const character = fc.oneof(
            fc.constantFrom(...'{}",.:;`\\/*%<>-_0123456789 \n\t\r\u2028\u0000\ufeff\ud800\udc00'),
            fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })
        );
        const text = fc.array(character, { maxLength: 200 }).map((parts) => parts.join(''));
        fc.assert(
            fc.property(
                text,
                fc.boolean(),
                (t, inFile) => survives(inFile ? `ecosystem E\npartner A {\n${t}` : t) >= 0
            ),
            { numRuns: 200 * times }
        );
    });
    it('examples with pieces taken out, doubled, swapped and put in', () => {
        const mutation = fc.record({
            what: fc.constantFrom('out', 'twice', 'swap', 'in'),
            at: fc.nat(),
            length: fc.oneof(fc.nat(3), fc.nat(80)),
            put: fc.constantFrom(
                '{',
                '}',
                '"',
                '`',
                '/*',
                '//',
                ',',
                'all',
                'except',
                '0',
                '1e999',
                '-1',
                '1/0',
                '100 %',
                '\\'
            )
        });
        const statements = examples.flatMap((text) => text.split(/^(?=[a-z])/m));
        const excerpt = fc.tuple(fc.nat(statements.length - 1), fc.integer({ min: 1, max: 25 }));
        fc.assert(
            fc.property(excerpt, fc.array(mutation, { minLength: 1, maxLength: 4 }), ([first, count], mutations) => {
                let text = `ecosystem E\n${statements.slice(first, first + count).join('')}`;
                for (const { what, at, length, put } of mutations) {
                    const start = at % text.length;
                    const [before, piece] = [text.slice(0, start), text.slice(start, start + length)];
                    const after = text.slice(start + length);
                    if (what === 'out') text = before + after;
                    if (what === 'twice') text = before + piece + piece + after;
                    if (what === 'swap') text = after + before + piece;
                    if (what === 'in') text = before + put + piece + after;
                }
                survives(text);
            }),
            { numRuns: 150 * times }
        );
    });
    it('what the grammar allows, with everything named alike', () => {
        let found = 0;
        let wellFormed = 0;
        fc.assert(
            fc.property(fc.gen(), fc.integer({ min: 1, max: 40 }), (generated, statements) => {
                const text = sentence((below) => generated(fc.nat, { max: below - 1 }), statements);
                found += survives(text);
                const workspace = new Workspace();
                workspace.set(uri, text);
                if (!workspace.brokenAt(uri)) wellFormed++;
            }),
            { numRuns: 200 * times }
        );
        expect(found).toBeGreaterThan(200);
        expect(wellFormed).toBeGreaterThan(15);
    });
});

const many = (count: number, of: (i: number) => string, by = '\n'): string =>
    Array.from({ length: count }, (_, i) => of(i)).join(by);
const digits = (count: number): string => '9'.repeat(count);
const circle = (count: number, of: (name: string, next: string) => string): string =>
    many(count, (i) => of(`N${i}`, `N${(i + 1) % count}`));
const partners = (count: number): string => many(count, (i) => `partner P${i}`);

describe('chains and circles of thousands', () => {
    it('chains of thousands', () => {
        survives(`ecosystem E\n${many(3_000, (i) => `purpose N${i} within N${i + 1}`)}\nallow A to use D for N0`);
        survives(`ecosystem E\n${many(600, (i) => `group N${i} of N${i + 1}`)}\nforbid N0 to use D`);
        survives(`ecosystem E\n${many(400, (i) => `group N${i} of all except N${i + 1}`)}\nforbid N0 to use D`);
        survives(`ecosystem E\n${many(3_000, (i) => `partner N${i} { stake N${i + 1} 60 % }`)}`);
        survives(
            `ecosystem E\n${many(1_000, (i) => `dataset N${i} of N0 { derived from N${i + 1} by copy }`)}\nflow N0 from N0 to all`
        );
    });
    it('ten thousand groups in each other', () => {
        const groups = many(10_000, (i) => `group N${i} of N${i + 1}`);
        survives(`ecosystem E\npartner A\npartner N10000\ndataset D of A\n${groups}\nforbid N0 to use D`);
    });
    it('hover over a circle of parts of data', () => {
        const workspace = new Workspace({ libraries });
        const parts = circle(300, (n, next) => `dataset ${n} of A { within ${next} }`);
        workspace.set(uri, `ecosystem E\npartner A\n${parts}\nallow A to use N0`);
        expect(hoverAt(workspace, uri, { line: 2, character: 9 })).toBeDefined();
    });
});
describe('too much of something', () => {
    it('numbers with thousands of digits', () => {
        const long = digits(5000);
        survives(`ecosystem E\npartner A\npartner B\npool P of ${long} M { share A ${long}/${long}7, B 0.${long} }`);
        survives(`ecosystem E\npartner A\npartner B\nbody C { seats A ${long}, B 1 passes with ${long} votes }`);
        const just = digits(58);
        survives(
            `ecosystem E\npartner A\npartner B\nbody C { seats A ${just}, B ${just.replace(/9$/, '7')} quorum ${just} votes passes with ${just} votes }`
        );
        survives(
            `ecosystem E\npartner A since ${long}-01-01\nexit for all { notice ${just} years }\npromise Q by A to all every ${just} days`
        );
    });
    it('ten thousand seats', () => {
        const seats = (votes: (i: number) => number): string =>
            `ecosystem E\n${partners(10_000)}\nbody C { seats ${many(10_000, (i) => `P${i} ${votes(i)}`, ', ')} passes with majority of all votes }`;
        survives(seats(() => 1));
        survives(seats((i) => 1 + ((i * 7919) % 100_003)));
    });
    it('a clause begun three hundred times and never ended: what can stand behind it is known at once', () => {
        const workspace = new Workspace({ libraries });
        workspace.set(uri, `ecosystem E "E" {\n${'    vision \n'.repeat(300)}}\n`);
        const labels = complete(workspace, uri, { line: 150, character: 11 }).items.map((i) => i.label);
        expect(labels).toEqual(['"…"']);
    });
    it('a megabyte on one line', () => {
        survives(`ecosystem E ${many(5_000, (i) => `partner Partner${i} { pursues G }`, ' ')}`);
        survives('{'.repeat(20_000));
        survives(`ecosystem E "${'x'.repeat(1_000_000)}`);
        survives(`ecosystem E // ${'*/ /* '.repeat(170_000)}`);
        survives(`ecosystem ${'a'.repeat(1_000_000)}`);
        survives(`ecosystem E\npartner A { pursues ${'`'.repeat(10_001)} }`);
        survives(`ecosystem E\n${'/**/'.repeat(250_000)}partner A`);
        survives(`ecosystem E\npool P { share ${many(5_000, (i) => `P${i} 1/${i + 2}`, ', ')} }`);
    });
    it('deeply nested conditions', () => {
        const nested = (depth: number): string => `${'any of ('.repeat(depth)}x is y${')'.repeat(depth)}`;
        const policy = (depth: number): string =>
            `ecosystem E\npartner A\ndataset D of A\nallow A to use D { where ${nested(depth)} }`;
        const refused = (text: string): string[] =>
            collectFacts(uri, text).problems.map((p) => `${p.at.range.start.line + 1}: ${p.message}`);
        for (const depth of [101, 5_000, 100_000]) {
            survives(policy(depth));
            expect(refused(policy(depth))).toEqual(['4: Conditions cannot be nested more than 100 deep.']);
        }
        survives(policy(100));
        expect(refused(policy(100))).toEqual([]);
        const many = `${policy(1)}\n${'forbid A to use D { where any of (x is y) }\n'.repeat(200)}`;
        expect(refused(many)).toEqual([]);
    });
});
