import { ofAll, oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { expectingReturn, isRewarded } from '../../analyses/sharing/give-and-take.js';
import type { Contribution, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { counted, listed } from '../../model/words.js';
import { type Fix, insertClause, type TextEdit } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';

export const unrewardedContributor: Rule = {
    id: 'unrewarded-contributor',
    family: 'sharing',
    severity: 'warning',
    nature: 'gap',
    summary: 'A partner contributes and gets nothing declared in return.',
    *check(eco): Iterable<Hit | Pause> {
        const unrewarded: Partner[] = [];
        for (const partner of withoutReward.inSteps(eco)) {
            if (partner === pause) yield pause;
            else unrewarded.push(partner);
        }
        if (eco.header && unrewarded.length > 1 && unrewarded.length === [...contributors(eco)].length)
            yield nobodyIsRewarded(eco, unrewarded);
        else for (const partner of unrewarded) yield hitOf(eco, partner);
    }
};
const hitOf = oncePerKey((eco, partner: Partner) => hit(eco, partner));
const contributors = ofAll(['Partner'], (eco, partner) =>
    eco.isActive(partner) && contributionsExpecting(partner).length ? [partner.name] : []
);

/** A grant of a public body is what it is there for, and a regulator or a customer is no contributor. */
function contributionsExpecting(partner: Partner): readonly Contribution[] {
    if (partner.partyKind === 'regulator' || partner.partyKind === 'customer') return [];
    return expectingReturn(partner).filter((c) => partner.partyKind !== 'public' || c.valueKind !== 'money');
}
/** What a related partner gets is in the same hands. */
const withoutReward = ofAll(['Partner'], (eco, partner): readonly Partner[] => {
    if (!eco.isActive(partner) || !contributionsExpecting(partner).length) return [];
    const related = relatedGroupOf(eco, partner.name)?.members ?? [partner.name];
    const members = related.flatMap((name) => eco.find(name, 'Partner') ?? []).filter((p) => eco.isActive(p));
    return [partner, ...members].some((member) => isRewarded(eco, member)) ? [] : [partner];
});
function hit(eco: Ecosystem, partner: Partner): Hit {
    const given = contributionsExpecting(partner);
    const what = listed(given.map((c) => c.title ?? c.name));
    return {
        at: partner.nameAt,
        element: partner.name,
        parties: [partner.name],
        message: `${partner.name} contributes ${what} and gets nothing in return that is written here: no benefit, no share of a pool, no payment, no use of others' data. Say what it receives, or that it is a gift and why.`,
        related: given.slice(0, 20).map((c) => ({ message: `${partner.name} contributes ${c.name}.`, at: c.at })),
        fixes: [addReturn(eco, [partner], `Say what ${partner.name} receives (to be agreed)`)]
    };
}
/** Benefits are not written at all: one finding, not one per partner. */
function nobodyIsRewarded(eco: Ecosystem, partners: readonly Partner[]): Hit {
    const names = partners.map((p) => p.name);
    return {
        at: eco.header!.nameAt,
        element: eco.name,
        parties: names,
        message: `${listed(names)} contribute, and nothing is written of what any of the ${counted(names.length, 'contributor')} gets in return: no benefit, no pool, no payment. Say what each receives.`,
        related: partners
            .slice(0, 20)
            .map((p) => ({ message: `${p.name} contributes this.`, at: p.contributions[0].at })),
        fixes: [addReturn(eco, partners, 'Say what each of them receives (to be agreed)')]
    };
}
function addReturn(eco: Ecosystem, partners: readonly Partner[], title: string): Fix {
    const edits = partners.map((p): TextEdit => {
        const name = freshName(eco, `${p.name}Return`);
        return insertClause(p, `receives ${name} "To be agreed"`);
    });
    return { title, edits };
}
