import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Certainty, implies, overlap, satisfiable } from '../../language/analyses/data/conditions.js';
import { Workspace } from '../../language/index.js';

/** The conditions of one permission each, and the ecosystem they stand in. */
function conditionsOf(...texts: string[]) {
    const workspace = new Workspace();
    const rules = texts.map((t) => `allow A to use D { ${t && `where ${t}`} }`);
    workspace.set('file:///t.eco', `ecosystem X\nterritory EU\npartner A\ndataset D\n${rules.join('\n')}`);
    const { ecosystem } = workspace.reports()[0];
    expect(ecosystem.files.flatMap((f) => f.problems)).toEqual([]);
    return { eco: ecosystem, said: ecosystem.all('Allow').map((a) => a.conditions) };
}
function canBe(text: string): Certainty {
    const { eco, said } = conditionsOf(text);
    return satisfiable(eco, said[0]);
}
function together(a: string, b: string): Certainty {
    const { eco, said } = conditionsOf(a, b);
    return overlap(eco, said[0], said[1]);
}
function follows(a: string, b: string): Certainty {
    const { eco, said } = conditionsOf(a, b);
    return implies(eco, said[0], said[1]);
}

describe('conditions', () => {
    it.each<[string, Certainty]>([
        ['', 'yes'],
        ['count at most 5 and count at least 5', 'yes'],
        ['count at most 5 and count after 5', 'no'],
        ['count after 5 and count before 6', 'yes'],
        ['portion at most 40 % and portion at least 2/5', 'yes'],
        ['portion before 40 % and portion at least 2/5', 'no'],
        ['today after 2027-01-01 and today before 2027-01-02', 'no'],
        ['today after 2027-01-01 and today before 2027-01-03', 'yes'],
        ['language is de and language is fr', 'no'],
        ['language is de or fr and language is not de', 'yes'],
        ['language is de or fr and language is not fr or de', 'no'],
        ['one of (n is 1, n is 2) and n is 1', 'yes'],
        ['one of (n at least 1, n at least 2) and n is 2', 'no'],
        ['any of (n is 1, all of (n is 2, m is 1 and m is 2)) and n is not 1', 'no'],
        // Opaque: texts, what is compared with several kinds of values or currencies, names that mean something.
        ['event is "the start"', 'unknown'],
        ['event is "the start" and event is "the beginning"', 'unknown'],
        ['event is "the start" and event is not "the start"', 'no'],
        ['x is 1 and x is de', 'unknown'],
        ['price is 1 EUR and price is 2 USD', 'unknown'],
        ['price is 1 EUR and price is 2 EUR', 'no'],
        ['region is EU and region is DE', 'unknown'],
        ['rank at least gold and rank at most silver', 'unknown']
    ])('%s can be true: %s', (text, expected) => expect(canBe(text)).toBe(expected));

    it.each<[string, string, Certainty]>([
        ['n at most 5', 'n at most 6', 'yes'],
        ['n at most 6', 'n at most 5', 'no'],
        ['n is 3', 'n after 2 and n before 4', 'yes'],
        ['language is de', 'language is de or fr', 'yes'],
        ['language is de', 'language is not fr', 'yes'],
        ['', 'any of (n at most 1, n after 1)', 'yes'],
        ['', 'n at most 1', 'no'],
        ['n at most 1', '', 'yes'],
        ['n at most 1 and n after 2', 'language is de', 'yes'],
        ['event is "the start"', 'event is "the start"', 'yes'],
        ['event is "the start"', 'event is "the end"', 'unknown'],
        ['n at most 1', 'm at most 1', 'no']
    ])('%s implies %s: %s', (a, b, expected) => expect(follows(a, b)).toBe(expected));

    it('two permissions overlap where both can be true', () => {
        expect(together('n at most 5', 'n at least 5')).toBe('yes');
        expect(together('n at most 5', 'n at least 6')).toBe('no');
    });
    it('gives up in time, and says so', () => {
        const operands = Array.from({ length: 40 }, (_, i) => `one of (x${i} is a, y${i} is b)`);
        const unsatisfiable = `${operands.join(' and ')} and z is a and z is b`;
        expect(canBe(unsatisfiable)).toBe('no');
        const pigeons = Array.from({ length: 9 }, (_, i) => `p${i} is ${[...'abcdefgh'].join(' or ')}`);
        const apart = [...'abcdefgh'].flatMap((hole) =>
            pigeons.flatMap((_, i) =>
                pigeons.slice(i + 1).map((_, j) => `any of (p${i} is not ${hole}, p${i + 1 + j} is not ${hole})`)
            )
        );
        expect(canBe([...pigeons, ...apart].join(' and '))).toBe('unknown');
        expect(canBe(Array.from({ length: 3000 }, (_, i) => `n at most ${i}`).join(' and '))).toBe('unknown');
    });
    it('nesting as deep as a text may have it', () => {
        const nested = (depth: number) => `${'any of ('.repeat(depth)}n at most 1${')'.repeat(depth)}`;
        expect(canBe(nested(100))).toBe('yes');
    });
});

describe('conditions are decided as by trying every value', () => {
    type Term = { text: string; holds: (at: Record<string, number | string>) => boolean };
    const number: fc.Arbitrary<Term> = fc
        .tuple(
            fc.constantFrom('n', 'm'),
            fc.constantFrom('at least', 'at most', 'after', 'before', 'is', 'is not'),
            fc.nat(3)
        )
        .map(([operand, how, limit]) => ({
            text: `${operand} ${how} ${limit}`,
            holds: (at) => {
                const value = at[operand] as number;
                if (how === 'at least') return value >= limit;
                if (how === 'at most') return value <= limit;
                if (how === 'after') return value > limit;
                if (how === 'before') return value < limit;
                return (value === limit) === (how === 'is');
            }
        }));
    const word: fc.Arbitrary<Term> = fc
        .tuple(fc.boolean(), fc.subarray(['de', 'fr', 'it'], { minLength: 1 }))
        .map(([not, words]) => ({
            text: `l is ${not ? 'not ' : ''}${words.join(' or ')}`,
            holds: (at) => words.includes(at.l as string) !== not
        }));
    const { term } = fc.letrec<{ term: Term; nested: Term }>((tie) => ({
        term: fc.oneof({ maxDepth: 2 }, number, word, tie('nested')),
        nested: fc
            .tuple(fc.constantFrom('any', 'all', 'one'), fc.array(tie('term'), { minLength: 1, maxLength: 3 }))
            .map(([how, parts]) => ({
                text: `${how} of (${parts.map((p) => p.text).join(', ')})`,
                holds: (at) => {
                    const count = parts.filter((p) => p.holds(at)).length;
                    return how === 'any' ? count > 0 : how === 'all' ? count === parts.length : count === 1;
                }
            }))
    }));
    const terms = fc.array(term, { minLength: 1, maxLength: 3 });
    const numbers = [-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4];
    const worlds = numbers.flatMap((n) => numbers.flatMap((m) => ['de', 'fr', 'it', '?'].map((l) => ({ n, m, l }))));
    const text = (said: readonly Term[]) => said.map((t) => t.text).join(' and ');

    it(
        'alone, and one after another',
        () =>
            fc.assert(
                fc.property(terms, terms, (a, b) => {
                    const [first, both] = [worlds.filter((w) => a.every((t) => t.holds(w))), [...a, ...b]];
                    const { eco, said } = conditionsOf(text(a), text(b));
                    const yes = (is: boolean): Certainty => (is ? 'yes' : 'no');
                    expect(satisfiable(eco, said[0])).toBe(yes(first.length > 0));
                    expect(overlap(eco, said[0], said[1])).toBe(yes(worlds.some((w) => both.every((t) => t.holds(w)))));
                    expect(implies(eco, said[0], said[1])).toBe(yes(first.every((w) => b.every((t) => t.holds(w)))));
                }),
                { numRuns: 1000 }
            ),
        20_000
    );
});
