import { type Supply, singleProviders } from '../../analyses/dependence/single-providers.js';
import { presentBehind } from '../../analyses/parties/present.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const singlePointOfFailure: Rule = {
    id: 'single-point-of-failure',
    family: 'power',
    severity: 'warning',
    nature: 'gap',
    summary: 'A critical contribution has one provider, and nothing can stand in for it.',
    *check(eco): Iterable<Hit> {
        for (const supply of singleProviders(eco)) yield hit(eco, supply);
    }
};

function hit(eco: Ecosystem, { name, provisions }: Supply): Hit {
    const [first, ...more] = provisions;
    const providers = provisions.map((p) => p.partner.name);
    const title = first.contribution.title ? ` (${first.contribution.title})` : '';
    const who = more.length ? `${listed(providers)}, which are related, make` : `Only ${providers[0]} makes`;
    return {
        at: first.contribution.nameAt,
        element: name,
        parties: providers,
        message: `${who} the critical contribution ${name}${title}, and nothing is written that can stand in for it if ${verb(providers.length, providers[0], 'they')} ${verb(providers.length, 'fails or leaves', 'fail or leave')}. Name a substitute, something kept in escrow, or somebody who steps in.`,
        related: more.slice(0, 20).map(({ partner, contribution }) => ({
            message: `${partner.name}, a related partner, makes it too.`,
            at: contribution.nameAt
        })),
        fixes: fixesOf(eco, first)
    };
}
function fixesOf(eco: Ecosystem, { partner, contribution }: Supply['provisions'][number]): Fix[] {
    const colleague = contribution.stepIn ? undefined : colleagueOf(eco, partner.name);
    return [
        {
            title: `Name a substitute for ${contribution.name} (to be found)`,
            edits: [insertClause(contribution, 'substitute "to be found"')]
        },
        ...(colleague
            ? [
                  {
                      title: `Let ${colleague} step in for ${contribution.name}`,
                      edits: [insertClause(contribution, `step-in by ${spelled(colleague)}`)]
                  }
              ]
            : [])
    ];
}
/** An unrelated partner in the same role, who could do the same. */
function colleagueOf(eco: Ecosystem, partner: string): string | undefined {
    const groupOf = relatedGroups(eco);
    const isOther = (party: string): boolean => groupOf(party) !== groupOf(partner);
    for (const role of eco.find(partner, 'Partner')?.roles ?? []) {
        const other = presentBehind(eco, role.name).find(isOther);
        if (other) return other;
    }
    return undefined;
}
