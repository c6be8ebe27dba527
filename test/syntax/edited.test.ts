import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workspace } from '../../language/index.js';
import type { FileFacts } from '../../language/model/facts.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { changeBetween } from '../../language/syntax/difference.js';
import { ReadText } from '../../language/syntax/read-text.js';
import { texts } from './texts.js';

const uri = 'file:///a.eco';
const big = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value);
/** All that a text says, and where, in plain words. */
const said = ({ declarations, uses, problems, end }: FileFacts): unknown =>
    JSON.parse(JSON.stringify({ declarations, uses, problems, end }, big));

/** An edit of a text: characters from somewhere on are replaced; or everything is as it once was. */
const edit = fc.oneof(
    fc.record({
        at: fc.nat(),
        out: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
        put: fc.constantFrom(
            ...[
                '',
                '{',
                '}',
                '"',
                '`',
                '/*',
                '*/',
                '//',
                ',',
                '(',
                '§',
                '\n',
                ' ',
                'x',
                '12',
                'M',
                ' EUR',
                '/** doc */'
            ],
            ...['partner', 'pool ', '// remark\n', 'partner X { pursues Y }\n', 'any of (', '\r\n']
        )
    }),
    fc.record({ back: fc.nat() })
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;
function after(text: string, change: Edit, history: readonly string[]): string {
    if ('back' in change) return history[change.back % history.length];
    const at = change.at % (text.length + 1);
    return text.slice(0, at) + change.put + text.slice(at + change.out);
}

describe('a text that is edited', () => {
    it('says what it says when it is read anew, whatever was written before', () => {
        let kept = 0;
        let same = 0;
        fc.assert(
            fc.property(
                fc.constantFrom(...texts),
                fc.nat(1500),
                fc.array(edit, { minLength: 1, maxLength: 10, size: 'max' }),
                (whole, length, edits) => {
                    const history = [whole.slice(0, 200 + length)];
                    let read = ReadText.of(uri, history[0]);
                    for (const change of edits) {
                        const text = after(read.text, change, history);
                        const before = read.facts;
                        const [was, had] = [said(before), new Set(before.declarations)];
                        read = read.edited(text);
                        history.push(text);
                        expect(said(read.facts)).toEqual(said(collectFacts(uri, text)));
                        if (read.facts.standing === before.standing) {
                            same++;
                            expect(said(read.facts)).toEqual(was);
                        }
                        kept += read.facts.declarations.filter((d) => had.has(d)).length;
                    }
                }
            ),
            { numRuns: 250 }
        );
        expect(kept).toBeGreaterThan(1000);
        expect(same).toBeGreaterThan(50);
    }, 600_000);

    const text = `ecosystem E
goal Fame
partner A {
    pursues Fame
}
partner B { pursues Fame }   partner C
role R // the end
`;
    const names = (facts: FileFacts): string[] =>
        facts.declarations.map((d) =>
            'name' in d ? `${d.name} ${d.at.range.start.line}:${d.at.range.start.character}` : ''
        );
    /** The facts before and after one replacement. */
    function edited(from: string, to: string): { before: FileFacts; now: FileFacts } {
        const read = ReadText.of(uri, text);
        return { before: read.facts, now: read.edited(text.replace(from, to)).facts };
    }
    const others = (facts: FileFacts, ...but: string[]): unknown[] =>
        facts.declarations.filter((d) => !('name' in d && but.includes(d.name!)));

    it('keeps the statements that it does not touch, which move', () => {
        const { before, now } = edited('goal Fame\n', 'goal Fame { measured by "reach" }\n\n// more\n');
        expect(names(now)).toEqual(['E 0:0', 'Fame 1:0', 'A 4:0', 'B 7:0', 'C 7:29', 'R 8:0']);
        const kept = others(now, 'Fame');
        expect(kept.length).toBe(5);
        for (const [i, d] of others(before, 'Fame').entries()) expect(kept[i]).toBe(d);
        expect(now.standing).not.toBe(before.standing);
    });
    it('moves what stands behind on the same line', () => {
        const { before, now } = edited('partner B { pursues Fame }', 'partner B { }');
        expect(names(now).slice(2)).toEqual(['A 2:0', 'B 5:0', 'C 5:16', 'R 6:0']);
        expect(now.declarations[4]).toBe(before.declarations[4]);
    });
    it('stands as before where a comment is written at the end of a line', () => {
        for (const [from, to] of [
            ['    pursues Fame\n', '    pursues Fame // really\n'],
            ['the end', 'the very end']
        ]) {
            const { before, now } = edited(from, to);
            expect(now.standing).toBe(before.standing);
            expect(now.declarations).toEqual(before.declarations);
            for (const [i, d] of before.declarations.entries()) expect(now.declarations[i]).toBe(d);
        }
    });
    it('keeps what stands around a statement that is put in or taken out', () => {
        const put = edited('partner A {', 'partner Z\npartner A {');
        expect(others(put.now, 'Z').map((d) => put.before.declarations.includes(d as never))).not.toContain(false);
        const out = edited('goal Fame\n', '');
        expect(out.now.declarations.map((d) => out.before.declarations.includes(d))).not.toContain(false);
    });
    it('is hidden by a comment that opens, and shown again by what closes it', () => {
        let read = ReadText.of(uri, text).edited(`/*${text}`);
        expect(read.facts.problems.length).toBeGreaterThan(0);
        read = read.edited(`/*${text}*/`);
        expect(said(read.facts)).toEqual(said(collectFacts(uri, `/*${text}*/`)));
        expect(read.facts.declarations).toEqual([]);
        expect(said(read.edited(text).facts)).toEqual(said(collectFacts(uri, text)));
    });
});
it('a supposed text moves nothing in the workspace it was supposed in', () => {
    const workspace = new Workspace();
    workspace.set(uri, 'ecosystem E\npartner A');
    const copy = workspace.supposing(new Map([[uri, '\n\necosystem E\npartner A']]));
    copy.set(uri, '\n\n\n\necosystem E\npartner A');
    const lines = (w: Workspace) => w.facts(uri)?.declarations.map((d) => d.at.range.start.line);
    expect([lines(workspace), lines(copy)]).toEqual([
        [0, 1],
        [4, 5]
    ]);
});
it('what two texts have in common is found', () => {
    fc.assert(
        fc.property(fc.array(fc.constantFrom('a', 'b', 'ab'.repeat(5000))), fc.string(), fc.string(), (parts, x, y) => {
            const [before, behind] = [parts.slice(0, 2).join(''), parts.slice(2).join('')];
            const [old, now] = [before + x + behind, before + y + behind];
            const { start, oldEnd, newEnd } = changeBetween(old, now);
            expect(old.slice(0, start) + now.slice(start, newEnd) + old.slice(oldEnd)).toBe(now);
            expect(oldEnd - start).toBeLessThanOrEqual(x.length);
            expect(start).toBeLessThanOrEqual(Math.min(oldEnd, newEnd));
        })
    );
});
