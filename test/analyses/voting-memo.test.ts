import { expect, it } from 'vitest';
import { memoised } from '../../language/analyses/voting/memo.js';
import { verdicts } from '../../language/analyses/voting/verdicts.js';
import { Fraction } from '../../language/model/quantity.js';

/** A memo of texts that writes down what it really computed. */
function recorded(characters: number): { ask: (text: string) => string | undefined; computed: string[] } {
    const computed: string[] = [];
    const compute = (text: string): string | undefined => {
        computed.push(text);
        return text === 'none' ? undefined : text.toUpperCase();
    };
    return { ask: memoised((text) => text, compute, characters), computed };
}

it('computes an answer once, also where it is undefined', () => {
    const { ask, computed } = recorded(100);
    expect(['a', 'none', 'a', 'none'].map(ask)).toEqual(['A', undefined, 'A', undefined]);
    expect(computed).toEqual(['a', 'none']);
});

it('forgets what was not asked for longest, as soon as the keys are too long together', () => {
    const { ask, computed } = recorded(6);
    for (const text of ['aa', 'bb', 'cc', 'aa', 'dd']) ask(text);
    expect(computed).toEqual(['aa', 'bb', 'cc', 'dd']);
    for (const text of ['aa', 'cc', 'bb']) ask(text);
    expect(computed).toEqual(['aa', 'bb', 'cc', 'dd', 'bb']);
});

it('does not keep a key that is too long by itself, nor lose the others for it', () => {
    const { ask, computed } = recorded(6);
    for (const text of ['aa', 'too long', 'too long', 'aa']) ask(text);
    expect(computed).toEqual(['aa', 'too long', 'too long']);
});

it('knows a game again in another unit of votes, and not with another quota', () => {
    const of = (unit: number, quota: number) =>
        verdicts({
            players: [3, 2, 2].map((n) => ({ votes: new Fraction(n * unit, 7), members: 1 })),
            threshold: { of: 'number', votes: new Fraction(quota * unit, 7), strict: false },
            vetoes: []
        });
    const [first, again, other] = [of(1, 4), of(30, 4), of(1, 5)].map((v) => v.computed && v.value);
    expect(again).toBe(first);
    expect(other).not.toBe(first);
});
