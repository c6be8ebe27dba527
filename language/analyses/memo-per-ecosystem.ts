import type { Ecosystem } from '../model/ecosystem.js';
import { atOnce, type Steps } from '../model/steps.js';

/** `compute`, once per ecosystem: one never changes, and what was computed goes when it goes. */
export function oncePerEcosystem<O>(compute: (eco: Ecosystem) => O): (eco: Ecosystem) => O {
    const known = new WeakMap<Ecosystem, { readonly answer: O }>();
    return (eco) => {
        let entry = known.get(eco);
        if (!entry) {
            entry = { answer: compute(eco) };
            known.set(eco, entry);
        }
        return entry.answer;
    };
}

/** The same of what takes long: in steps for who can wait, at once for who cannot. */
export function inStepsPerEcosystem<O>(
    compute: (eco: Ecosystem) => Steps<O>
): ((eco: Ecosystem) => O) & { readonly inSteps: (eco: Ecosystem) => Steps<O> } {
    const known = new WeakMap<Ecosystem, { readonly answer: O }>();
    function* inSteps(eco: Ecosystem): Steps<O> {
        const entry = known.get(eco) ?? { answer: yield* compute(eco) };
        known.set(eco, entry);
        return entry.answer;
    }
    return Object.assign((eco: Ecosystem) => atOnce(inSteps(eco)), { inSteps });
}
