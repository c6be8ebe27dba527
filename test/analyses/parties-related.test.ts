import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOfRelated, relatedGroupOf, relatedGroups } from '../../language/analyses/parties/related-groups.js';
import { ecosystemOf } from './fixtures/ecosystem.js';

const groups = (text: string) => groupsOfRelated(ecosystemOf(text)).map((g) => g.members.join(' '));

describe('related parties', () => {
    it.each([
        ['a subsidiary and its parent', 'partner P\npartner S { stake P 51 % }', ['P S']],
        ['exactly half is no control', 'partner P\npartner S { stake P 50 % }', []],
        [
            'a joint venture in halves is related to neither parent',
            'partner P\npartner Q\npartner J { stake P 1/2 stake Q 1/2 }',
            []
        ],
        ['down a chain', 'partner P\npartner S { stake P 60 % }\npartner T { stake S 60 % }', ['P S T']],
        [
            'through a common parent outside the ecosystem',
            'external H\npartner S { stake H 100 % }\npartner T { stake H 75 % }',
            ['H S T']
        ],
        ['stakes in a circle', 'partner P { stake Q 60 % }\npartner Q { stake P 60 % }', ['P Q']],
        ['a stake in itself', 'partner P { stake P 60 % }', []],
        [
            'a role with one holder stands for the holder',
            'role Host\npartner P as Host\npartner S { stake Host 60 % }',
            ['P S']
        ],
        ['two pairs', 'partner P\npartner Q\npartner S { stake Q 60 % }\npartner R { stake P 60 % }', ['P R', 'Q S']]
    ])('%s', (_, text, expected) => expect(groups(text)).toEqual(expected));

    it('says which stakes make the group', () => {
        const eco = ecosystemOf('partner P\npartner S { stake P 60 % }\npartner T { stake S 51 % }\npartner U');
        expect(
            relatedGroupOf(eco, 'T')?.controls.map((c) => `${c.holder} ${c.stake.share.text} of ${c.held.name}`)
        ).toEqual(['P 60 % of S', 'S 51 % of T']);
        expect(relatedGroupOf(eco, 'U')).toBeUndefined();
    });

    const size = 8;
    const stakes = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.constantFrom(20, 50, 51, 80)), {
        maxLength: 12
    });
    const shuffled = fc.shuffledSubarray([...Array(size).keys()], { minLength: size });
    const textOf = (said: readonly [number, number, number][], names: string[], order: readonly number[]) =>
        order
            .map((held) => {
                const own = said.filter(([h]) => h === held).map(([, by, share]) => `stake ${names[by]} ${share} %`);
                return `partner ${names[held]} { ${own.join(' ')} }`;
            })
            .join('\n');
    /** Warshall's closure of control in either direction. */
    function closure(said: readonly [number, number, number][]): boolean[][] {
        const reach = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => i === j));
        for (const [held, by, share] of said) if (share > 50) reach[held][by] = reach[by][held] = true;
        for (let k = 0; k < size; k++)
            for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) reach[i][j] ||= reach[i][k] && reach[k][j];
        return reach;
    }
    it('is the closure, whatever the names and the order', () =>
        fc.assert(
            fc.property(stakes, shuffled, shuffled, (said, naming, order) => {
                const names = naming.map((n) => `N${n}`);
                const groupOf = relatedGroups(ecosystemOf(textOf(said, names, order)));
                const found = names.map((a) => names.map((b) => groupOf(a) === groupOf(b)));
                expect(found).toEqual(closure(said));
            }),
            { numRuns: 1000 }
        ));
});
