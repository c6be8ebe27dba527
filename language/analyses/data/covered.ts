import type { DataRule, Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { implies } from './conditions.js';
import { isWithin } from './hierarchy.js';
import { clausesOf, type Grant, isForbid, isInForce, ownersOf, rulesAbout, rulesTouching } from './permissions.js';
import { purposesOverlap, purposesWithin } from './purposes.js';
import { ask, type Doubt } from './question.js';

/** What the rules say of somebody receiving a dataset. */
export type Cover =
    /** He may do something with it, perhaps under a condition; or it is contradictory, which is another matter. */
    | { readonly is: 'covered' }
    /** Only for narrower purposes, or for some that may coincide. */
    | { readonly is: 'partly'; readonly rules: readonly DataRule[] }
    /** Nobody allows it. */
    | { readonly is: 'uncovered' }
    | { readonly is: 'forbidden'; readonly by: readonly Forbid[] };

/**
 * Whether somebody may receive a dataset from others for a purpose (`undefined`: not said): by a permission to do anything with it, as its
 * owner, or because somebody was allowed or obliged to pass it on to him. Forbidden only where a prohibition certainly
 * takes all use of it from him, or all sharing from each who sends it.
 */
export function coverOf(
    eco: Ecosystem,
    dataset: string,
    from: ReadonlySet<string>,
    to: string,
    purpose: string | undefined
): Cover {
    const owns = ownersOf(eco, dataset).has(to);
    const forbids = allOf(eco, 'use', dataset, to, purpose);
    const actions = new Set(
        rulesAbout(eco, dataset, to).flatMap((r) => (isForbid(r) ? [] : clausesOf(r).flatMap((c) => c.actions)))
    );
    const answers = [...actions].map((action) => ask(eco, { party: to, action, dataset, purpose }));
    if (answers.some((a) => a.verdict === 'yes' || a.verdict === 'conflict')) return { is: 'covered' };
    const open = answers.filter((a) => a.verdict === 'unknown');
    const partly = (doubts: readonly Doubt[]) => purpose !== undefined && doubts.includes('purpose');
    const certainlyPartly = open.every((a) => a.rules.every((r) => isForbid(r.rule) || partly(r.doubts)));
    if (open.length && !certainlyPartly) return { is: 'covered' };
    if (forbids.length) return { is: 'forbidden', by: forbids };
    if (passedOn(eco, dataset, to, purpose)) return { is: 'covered' };
    const stopped = owns ? [] : senders(eco, dataset, from, purpose);
    if (stopped.length) return { is: 'forbidden', by: stopped };
    if (open.length) return { is: 'partly', rules: open.flatMap((a) => a.rules.map((r) => r.rule)) };
    return { is: owns ? 'covered' : 'uncovered' };
}

/** The prohibitions that certainly take all of an action from somebody, for this purpose. */
function allOf(eco: Ecosystem, action: string, dataset: string, party: string, purpose: string | undefined): Forbid[] {
    const purposes = purpose === undefined ? [] : [purpose];
    return rulesAbout(eco, dataset, party)
        .filter(isForbid)
        .filter(
            (f) =>
                isInForce(f, eco.asOf) &&
                !f.territories.length &&
                f.actions.some((a) => isWithin(eco, 'actions', action, a)) &&
                f.datasets.some((d) => isWithin(eco, 'datasets', dataset, d.name)) &&
                purposesWithin(
                    eco,
                    purposes,
                    f.purposes.map((p) => p.name)
                ) &&
                implies(eco, [], f.conditions) === 'yes'
        );
}
/** Where nobody who sends the data may share it: the prohibitions that say so. */
function senders(eco: Ecosystem, dataset: string, from: ReadonlySet<string>, purpose: string | undefined): Forbid[] {
    const stopping = [...from].map((sender) =>
        ask(eco, { party: sender, action: 'share', dataset, purpose }).verdict === 'no'
            ? allOf(eco, 'share', dataset, sender, purpose)
            : []
    );
    return stopping.every((f) => f.length) ? [...new Set(stopping.flat())] : [];
}
/** By an onward clause that names somebody, or by an obligation to share with him: whoever does it, his having the data is agreed. */
function passedOn(eco: Ecosystem, dataset: string, to: string, purpose: string | undefined): boolean {
    const purposes = purpose === undefined ? [] : [purpose];
    return rulesTouching(eco, dataset)
        .filter((r): r is Grant => !isForbid(r) && isInForce(r, eco.asOf))
        .some((grant) =>
            clausesOf(grant).some(
                (c) => isMeant(eco, c.recipients, to) && purposesOverlap(eco, purposes, c.purposes) !== 'none'
            )
        );
}
