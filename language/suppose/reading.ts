import type { Body, Pool, Share } from '../model/declarations.js';
import type { FileFacts } from '../model/facts.js';
import { Fraction, type Quantity } from '../model/quantity.js';
import { collectFacts } from '../syntax/collect.js';

/** A value that somebody typed, as the language reads it at its place; or why it cannot stand there. */
export type Read<T> = { readonly value: T; readonly text: string } | { readonly refused: string };

/** Votes of a seat: `3`, `1.5`, `400 k`. */
export function readVotes(typed: string): Read<Fraction> {
    const text = tidy(typed);
    if (isNegative(text)) return { refused: 'Votes cannot be less than 0.' };
    const facts = collectFacts('', `body B { seats P ${text} }`);
    const votes = only(facts, 'Body')?.seats[0]?.votes;
    if (votes?.text === text && !hasCurrency(text)) return { value: votes.value, text };
    const refused =
        malformed(facts) ??
        `'${short(text)}' is no number of votes. Write, for example, 3; or 0 to take the seat away.`;
    return { refused };
}
/** A share of a pool: `20 %`, `1/3`, `rest`. */
export function readShare(typed: string): Read<Share> {
    const text = tidy(typed);
    if (isNegative(text)) return { refused: 'A share cannot be less than 0.' };
    const facts = collectFacts('', `pool B { share P ${text} }`);
    const share = only(facts, 'Pool')?.shares[0];
    const isAllOfIt = share?.rest ? text === 'rest' : share?.value?.text === text && !hasCurrency(text);
    if (!share || !isAllOfIt)
        return { refused: malformed(facts) ?? `'${short(text)}' is no share. Write, for example, 20 %, 1/3 or rest.` };
    return share.value && share.value.value.compare(1) > 0 ? { refused: tooMuch(share.value) } : { value: share, text };
}
/**
 * What a motion needs: `majority of all votes`, `2/3 of votes cast`, `5 votes`, `unanimous`. The base may be left out where the body
 * says one now.
 */
export function readMajority(typed: string, now: Body): Read<Body> {
    const text = tidy(typed).replace(/^passes with /, '');
    const base = now.passes?.threshold && (now.passes.threshold.cast ? 'of votes cast' : 'of all votes');
    for (const whole of base ? [text, `${text} ${base}`] : [text]) {
        const facts = collectFacts(
            '',
            whole === 'unanimous' ? `body B { ${whole} }` : `body B { passes with ${whole} }`
        );
        const body = only(facts, 'Body');
        if (!body || hasCurrency(whole)) continue;
        const { passes } = body;
        const length = passes && passes.at.range.end.character - passes.at.range.start.character;
        if (length !== undefined && length !== whole.length) continue;
        if (passes?.threshold?.share && passes.threshold.share.value.compare(1) > 0)
            return { refused: tooMuch(passes.threshold.share) };
        return { value: body, text: whole };
    }
    const examples = 'majority of all votes, 2/3 of votes cast, more than 60 % of all votes, 5 votes, unanimous';
    return {
        refused: isNegative(text)
            ? 'A majority cannot be less than 0.'
            : `'${short(text)}' is no majority. Write, for example: ${examples}.`
    };
}
function tidy(typed: string): string {
    return typed.trim().replace(/\s+/g, ' ');
}
function short(text: string): string {
    return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
function isNegative(text: string): boolean {
    return /^[-\u2212\u2013]\s*[\d.]/.test(text);
}
/** The language lets an amount have a currency wherever a number stands. */
function hasCurrency(text: string): boolean {
    return /\d[^a-z]*[A-Z]{3}\b/.test(text);
}
/** The declaration, where the text says this one thing and nothing is wrong with it. */
function only<K extends 'Body' | 'Pool'>(
    { declarations, problems }: FileFacts,
    kind: K
): (K extends 'Body' ? Body : Pool) | undefined {
    const [first, ...others] = declarations;
    return first?.kind === kind && !others.length && !problems.length ? (first as never) : undefined;
}
function malformed({ problems }: FileFacts): string | undefined {
    return problems.find((p) => p.code === 'malformed-number' && !p.message.includes('like 12'))?.message;
}
function tooMuch({ value, text, percent }: Quantity): string {
    const bare = !percent && !text.includes('/') && value.compare(new Fraction(100)) <= 0;
    return bare ? `${text} is more than the whole. Did you mean ${text} %?` : `${text} is more than the whole.`;
}
