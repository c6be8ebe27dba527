import type { Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { implies } from './conditions.js';
import type { Derived } from './escapes.js';
import { isWithin } from './hierarchy.js';
import { grantsHeld, isForbid, isInForce, ownersOf, rulesAbout } from './permissions.js';

/** A derived dataset that was made although its maker may not derive anything from a source. */
export interface ForbiddenDerivation {
    readonly derived: Derived;
    readonly source: string;
    readonly makers: readonly string[];
    readonly by: readonly Forbid[];
}

/** The prohibitions that certainly keep every maker of a derived dataset from deriving it, and that no permission of his contradicts. */
export function* forbiddenDerivations(eco: Ecosystem, derived: Derived): Iterable<ForbiddenDerivation> {
    const makers = [...ownersOf(eco, derived.name)];
    for (const { name: source } of derived.sources) {
        if (!makers.length || makers.every((m) => ownersOf(eco, source).has(m))) continue;
        const by = makers.map((maker) => forbidding(eco, derived, source, maker));
        if (by.every((f) => f.length)) yield { derived, source, makers, by: [...new Set(by.flat())] };
    }
}
function forbidding(eco: Ecosystem, { transform }: Derived, source: string, maker: string): readonly Forbid[] {
    const strategy = eco.header?.strategy;
    const isAllowed = grantsHeld(eco, maker, source).some((g) =>
        g.actions.some((a) => isWithin(eco, 'actions', transform, a))
    );
    if (isAllowed && strategy !== 'prohibition' && strategy !== 'void') return [];
    return rulesAbout(eco, source, maker)
        .filter(isForbid)
        .filter(
            (f) =>
                isInForce(f, eco.asOf) &&
                !f.purposes.length &&
                !f.territories.length &&
                f.actions.some((a) => isWithin(eco, 'actions', transform, a)) &&
                f.datasets.some((d) => isWithin(eco, 'datasets', source, d.name)) &&
                implies(eco, [], f.conditions) === 'yes'
        );
}
