import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { isYoung, onlyWinner } from '../../analyses/trust/early-wins.js';
import type { Win } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const earlyWinOneSided: Rule = {
    id: 'early-win-one-sided',
    family: 'wins',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'The early wins benefit only the orchestrator.',
    *check(eco): Iterable<Hit> {
        const winner = isYoung(eco) ? onlyWinner(eco) : undefined;
        if (winner) yield hit(eco, winner);
    }
};

/** How many others are proposed as beneficiaries. */
const most = 3;

function hit(eco: Ecosystem, winner: string): Hit {
    const [first, ...others] = eco.all('Win');
    const winners = [...eco.expand(...eco.all('Win').map((w) => w.benefits))];
    const wins = eco.all('Win').map((w) => w.name);
    return {
        at: first.benefits!.at,
        element: first.name,
        parties: winners,
        message: `${listed(wins)} ${verb(wins.length, 'benefits', 'benefit')} nobody but ${listed(winners)}, the orchestrator${winners.length > 1 ? ' and its related companies' : ''}. An early win that another partner gains from too gives the others a reason to go on.`,
        related: others
            .slice(0, 20)
            .map((w) => ({ message: `${w.name} benefits nobody else either.`, at: w.benefits!.at })),
        fixes: fixes(eco, winner, first)
    };
}
/** Those who take part, or all others where they are few: who of them gains what, the author has to know. */
function fixes(eco: Ecosystem, winner: string, { name, by, benefits }: Win): Fix[] {
    if (benefits!.all) return [];
    const groupOf = relatedGroups(eco);
    const others = eco.active.map((p) => p.name).filter((p) => groupOf(p) !== winner);
    const taking = others.filter((p) => eco.expand(by).has(p));
    const proposed = taking.length ? taking.slice(0, most) : others.length > most ? [] : others;
    return proposed.map((p) => ({
        title: `Let ${p} benefit from ${name} too`,
        edits: [insertAt(benefits!.at, 'end', `, ${spelled(p)}`)]
    }));
}
