import { relatedGroups } from '../../analyses/parties/related-groups.js';
import type { ConflictProcess } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const judgeInOwnCause: Rule = {
    id: 'judge-in-own-cause',
    family: 'disputes',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Whoever rules on a dispute can be a party to it and need not step aside.',
    *check(eco): Iterable<Hit> {
        const related = relatedGroups(eco);
        for (const conflict of eco.all('ConflictProcess')) {
            const possible = possibleParties(eco, conflict);
            const groups = new Map([...possible].map((p) => [related(p), p]));
            for (const step of conflict.steps) {
                if (!['ruling', 'arbitration'].includes(step.stepKind) || step.recusingParties) continue;
                const judges = [...eco.expand(step.by)].flatMap((d) =>
                    members(eco, d).map((m) => ({ judge: m, through: m === d ? undefined : d }))
                );
                const own = judges.filter((j) => groups.has(related(j.judge)));
                if (!own.length) continue;
                // A population is many: another of them may sit, so the conflict is possible, not certain.
                const certain = own.filter((j) => eco.find(j.judge, 'Partner'));
                const named = [
                    ...new Set(
                        (certain.length ? certain : own).map((j) =>
                            j.through ? `${j.judge} (in ${j.through})` : j.judge
                        )
                    )
                ];
                yield {
                    at: step.at,
                    element: conflict.name,
                    parties: [...new Set(own.map((j) => j.judge))],
                    severity: certain.length ? undefined : 'hint',
                    message: `${named.join(', ')} ${certain.length ? 'can' : 'may'} be a party to a dispute in ${conflict.name} and rules on it in this step without having to step aside. Add \`recusing parties\`, or let somebody decide who cannot be a party.`,
                    related: [
                        ...(conflict.openTo
                            ? [{ message: 'Disputes may be brought by these parties.', at: conflict.openTo.at }]
                            : []),
                        ...[...new Set(own.map((j) => j.through))].flatMap((t) => {
                            const body = t && eco.find(t, 'Body');
                            return body ? [{ message: `${t} has these seats.`, at: body.nameAt }] : [];
                        })
                    ],
                    fixes: [
                        {
                            title: 'Let the parties to the dispute step aside (recusing parties)',
                            preferred: true,
                            edits: [insertAt(step.at, 'end', ' recusing parties')]
                        }
                    ]
                };
            }
        }
    }
};
/** Who can stand on either side: those it is open to, those it is against; without either, everybody. */
function possibleParties(eco: Ecosystem, { openTo, against }: ConflictProcess): Set<string> {
    if (openTo || against) return eco.expand(openTo, against);
    return new Set([...eco.active, ...eco.all('Population')].map((p) => p.name));
}
function members(eco: Ecosystem, decider: string): string[] {
    const body = eco.find(decider, 'Body');
    if (!body) return [decider];
    return body.seats.flatMap((s) => (s.party && !s.observer ? [...eco.expandName(s.party.name)] : []));
}
