import type { Ecosystem } from '../model/ecosystem.js';
import { same } from '../model/memory.js';
import { atOnce, type Steps } from '../model/steps.js';

type Same<O> = (a: O, b: O) => boolean;

/**
 * `compute`, once per ecosystem: and after an edit only if something it read became otherwise. Whatever rests on the answer stays, where the new
 * one is the `same`.
 */
export function oncePerEcosystem<O>(compute: (eco: Ecosystem) => O, isSame: Same<O> = same): (eco: Ecosystem) => O {
    const question = { compute: (eco: Ecosystem, _: undefined) => compute(eco), same: isSame };
    return (eco) => eco.memory.ask(question, undefined);
}
/** The same for each key, mostly a name. `compute` does not ask itself about another key: it could be asked in a circle, and too deep. */
export function oncePerKey<K, O>(
    compute: (eco: Ecosystem, key: K) => O,
    isSame: Same<O> = same
): (eco: Ecosystem, key: K) => O {
    const question = { compute, same: isSame };
    return (eco, key) => eco.memory.ask(question, key);
}
/** The same of what takes long: in steps for who can wait, at once for who cannot. */
export function inStepsPerEcosystem<O>(
    compute: (eco: Ecosystem) => Steps<O>,
    isSame: Same<O> = same
): ((eco: Ecosystem) => O) & { readonly inSteps: (eco: Ecosystem) => Steps<O> } {
    const question = { compute: (eco: Ecosystem, _: undefined) => atOnce(compute(eco)), same: isSame };
    return Object.assign((eco: Ecosystem) => eco.memory.ask(question, undefined), {
        inSteps: (eco: Ecosystem) => eco.memory.askInSteps(question, undefined, compute)
    });
}
