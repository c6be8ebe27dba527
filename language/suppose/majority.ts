import type { Body, Decision } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { replace, type TextEdit } from '../rules/fix.js';
import { readMajority } from './reading.js';
import type { Supposition } from './supposition.js';
import type { Source, Sources } from './texts.js';
import { noSuch } from './unknown.js';
import type { Wanted } from './wanted.js';

/** What a motion of a body needs. */
export function majority(
    eco: Ecosystem,
    sources: Sources,
    { of, majority: typed }: Supposition & { what: 'majority' }
): Wanted {
    const body = eco.find(of, 'Body');
    const decision = body ? undefined : eco.find(of, 'Decision');
    if (decision) return { refused: notOfDecision(eco, decision) };
    if (!body) return { refused: noSuch(eco, 'body', of, 'Body') };
    const read = readMajority(typed, body);
    if ('refused' in read) return read;
    const source = sources.of(body.at.uri);
    const said = read.value.unanimous ? 'unanimous' : `passes with ${read.text}`;
    if (isSaid(body, read.text, source)) return { refused: `${of} decides by that already: ${said}.` };
    const [first, ...others] = clausesOf(body, source);
    if (!first) return { clause: said, in: body };
    return {
        edits: [
            replace(source.place(first), said),
            ...others.map((c): TextEdit => replace(source.place(source.around(c)), ''))
        ]
    };
}
/** What a motion needs, as it is written. */
export function majorityOf({ unanimous, passes }: Body, source: Source): string | undefined {
    if (unanimous) return 'unanimous';
    if (!passes) return undefined;
    const { start, end } = source.span(passes.at);
    return source.text.slice(start, end).replace(/\s+/g, ' ');
}
function isSaid(body: Body, text: string, source: Source): boolean {
    return !(body.unanimous && body.passes) && majorityOf(body, source) === text;
}
/** The clauses that say what a motion needs; `unanimous` counts where there are both. */
function clausesOf({ passes, unanimous, at, bodyStart }: Body, source: Source): { start: number; end: number }[] {
    const tokens = bodyStart ? source.tokens(source.offset(bodyStart), source.span(at).end) : [];
    const word = unanimous ? tokens.find((t) => t.text === 'unanimous') : undefined;
    const majority = passes && source.span(passes.at);
    const keyword = majority && tokens.findLast((t) => t.text === 'passes' && t.start < majority.start);
    return [word, majority && keyword && { start: keyword.start, end: majority.end }].filter((c) => c !== undefined);
}
function notOfDecision(eco: Ecosystem, { name, decidedBy }: Decision): string {
    const bodies = (decidedBy?.named ?? []).filter((n) => eco.find(n.name, 'Body')).map((n) => n.name);
    return bodies.length
        ? `${name} has no majority of its own: it is decided by ${bodies.join(' and ')}. Suppose another majority of ${bodies.length === 1 ? bodies[0] : 'one of them'}.`
        : `${name} is not decided by a body, so no majority decides it.`;
}
