import type { CostGame, Pool } from '../model/declarations.js';
import type { Place } from '../model/place.js';
import { type Fraction, percent } from '../model/quantity.js';
import { listed } from '../model/words.js';
import { replace, type TextEdit } from './fix.js';

const scales = [
    [1e9, ' bn'],
    [1e6, ' M'],
    [1e3, ' k']
] as const;

/** A sum of money people read: `2.5 M EUR per year`, `about 2.67 M EUR`. */
export function sumInWords(amount: Fraction, basis: string): string {
    const [scale, word] = scales.find(([s]) => amount.abs().compare(s) >= 0) ?? [1, ''];
    const scaled = amount.div(scale);
    const rounded = scaled.round(2);
    return `${rounded.equals(scaled) ? '' : 'about '}${rounded.toString()}${word} ${basis}`.trim();
}
/** The parties with their parts: `A 50 %, B about 33.3 %`. */
export function partsInWords(names: readonly string[], parts: readonly Fraction[]): string {
    return listed(names.map((name, i) => `${name} ${percent(parts[i])}`));
}
/** A part as it is written in a text, exact: `40 %`, `1/3`; `undefined` where nobody would write it. */
export function writtenPart(part: Fraction): string | undefined {
    if (part.compare(0) < 0 || part.n > 1e15 || part.d > 1e15) return undefined;
    const hundredfold = part.mul(100);
    return hundredfold.round(2).equals(hundredfold) ? `${hundredfold.toString()} %` : part.toFraction();
}
/** Gives each share its part, exactly; a rest stays the rest. `undefined` where a part cannot be written. */
export function divideBy({ shares }: Pool | CostGame, parts: readonly Fraction[]): TextEdit[] | undefined {
    const texts = parts.map(writtenPart);
    if (texts.includes(undefined)) return undefined;
    return shares.flatMap((s, i) => (s.value && !s.value.value.equals(parts[i]) ? replace(s.value.at, texts[i]!) : []));
}
/** From the first share to the last. */
export function placeOfShares({ shares, at }: Pool | CostGame): Place {
    return { uri: at.uri, range: { start: shares[0].at.range.start, end: shares.at(-1)!.at.range.end } };
}
