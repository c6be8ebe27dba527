import type { Allow, Dataset, Name } from '../../model/declarations.js';
import { compare, type Place } from '../../model/place.js';
import type { Finding } from '../../rules/rule.js';
import type { Found } from '../found.js';

/** `!` is worth a look, `◆` a problem: the same signs in all views. */
export type Sign = '!' | '◆';
/** What was found in a statement and is open. */
export interface Open {
    readonly sign: Sign;
    readonly words: string;
}
/** What was found at one of `others` is about that one. */
export function openIn(found: Found, statement: Place, others: readonly Name[] = []): Open | undefined {
    return openOf(found.within(statement).filter(({ at }) => !others.some((other) => isAt(other, at))));
}
/** Of a permission also what was found about the dataset because of it. */
export function openInAllow(found: Found, allow: Allow, others: readonly Name[], dataset?: Dataset): Open | undefined {
    const own = found.within(allow.at).filter(({ at }) => !others.some((other) => isAt(other, at)));
    const because = dataset
        ? found.within(dataset.at).filter((f) => f.related?.some(({ at }) => isIn(allow.at, at)))
        : [];
    return openOf([...own, ...because]);
}
function openOf(findings: readonly Finding[]): Open | undefined {
    const own = findings.filter((f) => f.severity !== 'info');
    const signs = own.map(({ severity }): Sign => (severity === 'error' ? '◆' : '!'));
    const sign = worst(signs);
    return sign && { sign, words: own.map(({ message }, i) => `${meaning[signs[i]]}: ${message}`).join(' ') };
}
const meaning: Record<Sign, string> = { '!': 'Worth a look', '◆': 'Problem' };
export function worst(signs: readonly (Sign | undefined)[]): Sign | undefined {
    return signs.includes('◆') ? '◆' : signs.find((s) => s);
}
function isAt({ at }: Name, { uri, range }: Place): boolean {
    const [a, b] = [at.range.start, range.start];
    return at.uri === uri && a.line === b.line && a.character === b.character;
}
function isIn(whole: Place, { uri, range: { start } }: Place): boolean {
    const { start: from, end } = whole.range;
    return whole.uri === uri && compare(from, start) <= 0 && compare(start, end) < 0;
}
