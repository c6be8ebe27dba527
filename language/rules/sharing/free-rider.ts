import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { gives, takings } from '../../analyses/sharing/give-and-take.js';
import type { Benefit, Partner, Share } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import type { Pause } from '../../model/steps.js';
import { listed } from '../../model/words.js';
import { type Fix, insertAt, insertClause } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';

export const freeRider: Rule = {
    id: 'free-rider',
    family: 'sharing',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A partner takes benefits and contributes nothing.',
    *check(eco): Iterable<Hit | Pause> {
        // Where nobody's contribution is written, nothing is said of anybody's.
        if (!eco.active.some((p) => p.contributions.length)) return;
        yield* hits.inSteps(eco);
    }
};

const hits = ofAll(['Partner'], (eco, partner): readonly Hit[] => {
    const taken = isExempt(partner) || !eco.isActive(partner) ? [] : takings(eco, partner);
    return taken.length && !groupOf(eco, partner).some((p) => gives(eco, p)) ? [hit(eco, partner, taken)] : [];
});

/** Whoever is there for customers, the public or others does not ride for free. */
function isExempt({ partyKind, represents }: Partner): boolean {
    return ['customer', 'public', 'regulator', 'ngo'].includes(partyKind ?? '') || represents !== undefined;
}
function groupOf(eco: Ecosystem, partner: Partner): readonly Partner[] {
    const related = relatedGroupOf(eco, partner.name)?.members ?? [partner.name];
    return related.flatMap((name) => (eco.isActiveName(name) ? (eco.find(name, 'Partner') ?? []) : []));
}
function hit(eco: Ecosystem, partner: Partner, taken: readonly (Benefit | Share)[]): Hit {
    return {
        at: partner.nameAt,
        element: partner.name,
        parties: [partner.name],
        message: `${partner.name} receives ${listed(taken.map((t) => inWords(t, partner)))}, and nothing is written that it contributes: no work, data, money or anything else. Say what it contributes, or call its part solidarity and say why.`,
        related: taken.slice(0, 20).map((t) => ({ message: `${partner.name} receives this.`, at: t.at })),
        fixes: [
            {
                title: `Say what ${partner.name} contributes (to be agreed)`,
                edits: [insertClause(partner, `contributes ${freshName(eco, `${partner.name}Part`)} "To be agreed"`)]
            },
            ...callSolidarity(partner, taken)
        ]
    };
}
function inWords(taken: Benefit | Share, { name }: Partner): string {
    if (taken.kind === 'Benefit') return taken.title ?? taken.name;
    const through = taken.party.name === name ? '' : ` (as ${taken.party.name})`;
    return `${taken.value ? `a share of ${percent(taken.value.value)}` : 'the rest of a pool'}${through}`;
}
/** Not where solidarity has ended, or where the share is that of several. */
function callSolidarity({ name }: Partner, taken: readonly (Benefit | Share)[]): Fix[] {
    if (taken.some((t) => t.solidarity || (t.kind === 'Share' && t.party.name !== name))) return [];
    const edits = taken.map((t) => insertAt(t.at, 'end', ' solidarity because "to be agreed"'));
    return [{ title: `Call what ${name} receives solidarity (reason to be agreed)`, edits }];
}
