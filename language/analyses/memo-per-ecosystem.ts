import type { DeclarationOf, Kind } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { same } from '../model/memory.js';
import { atOnce, type Pause, pause, type Steps, withoutPauses } from '../model/steps.js';

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
/**
 * What is answered of every statement of some kinds, kind by kind in the order of the text. The answers are kept per file: after an edit one file is
 * gone through, not ten thousand statements.
 */
export function ofAll<K extends Kind, O>(
    kinds: readonly K[],
    one: (eco: Ecosystem, declaration: DeclarationOf<K>) => readonly O[],
    isSame: Same<readonly O[]> = same
): ((eco: Ecosystem) => Iterable<O>) & { readonly inSteps: (eco: Ecosystem) => Iterable<O | Pause> } {
    const ofOne = oncePerKey(one, isSame);
    const perKind = kinds.map((kind) => {
        const inSteps = function* (eco: Ecosystem, uri: string): Steps<readonly O[]> {
            const found: O[] = [];
            for (const declaration of eco.allIn(uri, kind)) {
                found.push(...ofOne(eco, declaration));
                yield pause;
            }
            return found;
        };
        const compute = (eco: Ecosystem, uri: string) => atOnce(inSteps(eco, uri));
        return { question: { compute, same: isSame }, inSteps };
    });
    const inSteps = function* (eco: Ecosystem): Iterable<O | Pause> {
        for (const { question, inSteps } of perKind)
            for (const uri of eco.uris) {
                yield* yield* eco.memory.askInSteps(question, uri, inSteps);
                yield pause;
            }
    };
    return Object.assign((eco: Ecosystem) => withoutPauses(inSteps(eco)), { inSteps });
}
