import type { Ecosystem } from '../model/ecosystem.js';

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
