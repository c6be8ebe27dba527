import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from '../../language/index.js';
import { isPlain, spelled } from '../../language/model/spelling.js';

/** Anything that can stand in backticks: one line, no backtick; letters of any script, signs and words of the language among it. */
const anyName = fc
    .oneof(fc.string({ unit: 'binary' }), fc.constantFrom('body', 'Tea House', '茶舍', 'a-b', 'x\u2028y', '𝒜', '1st'))
    .map((name) => name.normalize('NFC'))
    .filter((name) => /\S/.test(name) && name.trim() === name && !/[`\n\r]/.test(name));

it('a name as it is spelled is read as that name', () => {
    fc.assert(
        fc.property(anyName, (name) => {
            const { ecosystem } = read({ 'a.eco': `ecosystem X\npartner ${spelled(name)}\n` }).reports()[0];
            expect(ecosystem.files[0].problems).toEqual([]);
            expect(ecosystem.all('Partner').map((p) => p.name)).toEqual([name]);
        }),
        { numRuns: 1000 }
    );
});
it.each([
    ['Metro', true],
    ['茶舍', true],
    ['first-win', false],
    ['body', false],
    ['Tea House', false],
    ['1st', false]
])('%s is plain: %s', (name, plain) => expect(isPlain(name)).toBe(plain));
