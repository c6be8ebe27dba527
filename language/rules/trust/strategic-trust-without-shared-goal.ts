import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { mechanisms } from '../../analyses/trust/mechanisms.js';
import {
    type Camp,
    campsOf,
    type OpposedGoals,
    opposedGoals,
    type StrategicClaim,
    strategicClaims
} from '../../analyses/trust/shared-goals.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, verb } from '../../model/words.js';
import type { Hit, Related, Rule } from '../rule.js';
import { repairs } from './common-goal-fixes.js';

export const strategicTrustWithoutSharedGoal: Rule = {
    id: 'strategic-trust-without-shared-goal',
    family: 'trust',
    severity: 'warning',
    nature: 'gap',
    summary: 'Strategic trust is claimed between partners who share no goal, or whose goals are opposed.',
    *check(eco): Iterable<Hit | Pause> {
        const told = new Set<string>();
        // Where nothing at all supports strategic trust, trust-level-uncovered says so.
        if (!mechanisms(eco).some((m) => m.level === 'strategic')) return;
        for (const claim of strategicClaims(eco)) {
            yield pause;
            const camps = campsOf(eco, claim.partners);
            const opposed = opposedGoals(eco).flatMap((o) => opposition(eco, claim, camps, o) ?? []);
            yield* opposed.filter((o) => isNews(o.goals, told)).map((o) => opposedHit(eco, claim, o));
            if (opposed.some((o) => o.certain)) continue;
            const apart = camps.filter((c) => c.goals.length || !c.partners.every((p) => isNeutral(eco, p)));
            if (apart.length > 1 && isNews(newcomers(apart), told)) yield apartHit(eco, claim, apart);
        }
    }
};

/** Those without a goal are told once, whatever they take part in; camps with goals of their own once per division. */
function newcomers(camps: readonly Camp[]): string[] {
    const aimless = camps.filter((c) => !c.goals.length).flatMap((c) => c.partners);
    return aimless.length ? aimless : [camps.map((c) => c.partners.join(',')).join('|')];
}
function isNews(what: readonly string[], told: Set<string>): boolean {
    const fresh = what.some((w) => !told.has(w));
    for (const w of what) told.add(w);
    return fresh;
}
/** Whoever is neutral, regulates or is served takes part without having to want the same. */
function isNeutral(eco: Ecosystem, name: string): boolean {
    const partner = eco.find(name, 'Partner');
    if (partner?.partyKind === 'regulator' || partner?.partyKind === 'customer') return true;
    return !!partner?.roles.some((r) => eco.find(r.name, 'Role')?.neutral);
}

interface Opposition {
    readonly goals: readonly string[];
    readonly sides: readonly [readonly string[], readonly string[]];
    /** Whether no chain of goals connects the two sides. */
    readonly certain: boolean;
}
function opposition(
    eco: Ecosystem,
    { partners }: StrategicClaim,
    camps: readonly Camp[],
    { goal, opposed }: OpposedGoals
): Opposition | undefined {
    const groupOf = relatedGroups(eco);
    const doesPursue = (p: string, g: string): boolean => !!eco.find(p, 'Partner')?.pursues.some((n) => n.name === g);
    const both = new Set(partners.filter((p) => doesPursue(p, goal) && doesPursue(p, opposed)).map(groupOf));
    const sides = [goal, opposed].map((g) => partners.filter((p) => doesPursue(p, g) && !both.has(groupOf(p))));
    const [ones, others] = sides;
    const theirs = new Set(others.map(groupOf));
    if (!ones.some((p) => !theirs.has(groupOf(p))) || !others.length) return undefined;
    const campOf = (p: string): Camp | undefined => camps.find((c) => c.partners.includes(p));
    return {
        goals: [goal, opposed],
        sides: [ones, others],
        certain: campOf(ones[0]) !== campOf(others[0])
    };
}
function opposedHit(eco: Ecosystem, claim: StrategicClaim, { goals, sides, certain }: Opposition): Hit {
    const [ones, others] = sides.map((side) => listed(side));
    const common = certain ? 'they share no other goal' : 'they have other goals in common';
    return {
        ...placeOf(claim),
        parties: [...sides[0], ...sides[1]],
        severity: certain ? 'error' : 'hint',
        nature: 'contradiction',
        message: `${claimed(claim)}, but ${ones} and ${others} pursue goals that are declared opposed, ${goals[0]} and ${goals[1]}; ${common}. Say which of the two holds for what they do together, or claim no strategic trust here.`,
        related: goals.flatMap((g) => {
            const at = eco.find(g, 'Goal')?.at;
            return at ? [{ message: `This is the goal ${g}.`, at }] : [];
        })
    };
}
function apartHit(eco: Ecosystem, claim: StrategicClaim, camps: readonly Camp[]): Hit {
    const aimless = camps.filter((c) => !c.goals.length).flatMap((c) => c.partners);
    const aimed = camps.filter((c) => c.goals.length);
    const told = [
        ...aimed.slice(0, 3).map((c) => `${pursuers(c.partners)} ${listed(c.goals)}`),
        ...(aimless.length ? [`${pursuers(aimless)} no goal`] : [])
    ];
    const few = camps.some((c) => c.goals.length && c.partners.length > 1) ? 'not all of them' : 'no two of them';
    return {
        ...placeOf(claim),
        parties: [...aimed.slice(1).flatMap((c) => c.partners), ...(aimed.length ? [] : camps[0].partners), ...aimless],
        message: `${claimed(claim)}, but ${few} share a goal: ${told.join('; ')}. Let them pursue a common goal, or leave those who want something else out of it.`,
        related: camps.slice(0, 20).map((c) => pursuit(eco, c)),
        fixes: repairs(eco, claim, camps)
    };
}
function pursuers(partners: readonly string[]): string {
    return `${listed(partners)} ${verb(partners.length, 'pursues', 'pursue')}`;
}
function pursuit(eco: Ecosystem, { partners, goals }: Camp): Related {
    const partner = eco.find(partners[0], 'Partner')!;
    return {
        message: `${partners[0]} pursues ${goals.length ? listed(partner.pursues.map((g) => g.name)) : 'no goal'}.`,
        at: partner.pursues[0]?.at ?? partner.nameAt
    };
}
function placeOf({ by }: StrategicClaim): Pick<Hit, 'at' | 'element'> {
    if (by.kind !== 'Relationship') return { at: by.nameAt, element: by.name };
    return { at: by.parties.at, element: by.name ?? by.parties.named[0]?.name ?? '' };
}
function claimed({ by, partners }: StrategicClaim): string {
    if (by.kind === 'Relationship') return `${listed(partners)} need strategic trust`;
    return `${by.name} is to build strategic trust among ${listed(partners)}`;
}
