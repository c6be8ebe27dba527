import { type Met, meetingsInSteps } from '../../analyses/data/meetings.js';
import type { Meeting } from '../../analyses/data/overlap.js';
import type { Grant } from '../../analyses/data/permissions.js';
import { oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import type { Forbid } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed } from '../../model/words.js';
import { type Fix, insertAt, insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { namesWritten } from './rule-text.js';

export const policyConflict: Rule = {
    id: 'policy-conflict',
    family: 'data',
    severity: 'error',
    nature: 'contradiction',
    summary: 'One rule allows or obliges what another forbids, to the same party on the same data.',
    *check(eco): Iterable<Hit | Pause> {
        if (eco.header?.strategy) return;
        for (const met of meetingsInSteps(eco)) yield met === pause ? pause : hitOf(eco, met);
    }
};
const hitOf = oncePerKey((eco, { grant, forbid, meeting }: Met) => hit(eco, grant, forbid, meeting));

function hit(eco: Ecosystem, grant: Grant, forbid: Forbid, meeting: Meeting): Hit {
    const { parties, datasets, actions } = meeting;
    const possibly = inWhichCase(meeting);
    const granted = `${listed(parties)} ${grant.kind === 'Allow' ? 'may' : 'must'} ${actions[0]} ${datasets[0]} here`;
    return {
        at: grant.at,
        element: grant.name ?? datasets[0],
        parties,
        severity: possibly ? 'hint' : undefined,
        message: possibly
            ? `${granted}, and another rule forbids it ${possibly}. Say which rule wins there.`
            : `${granted}, but another rule forbids the same party to ${actions[1]} ${datasets[1]}. Narrow one of the two, or say in the ecosystem which wins: on contradiction prohibition wins.`,
        related: [
            { message: `This rule forbids it${forbid.because ? `, because "${forbid.because}"` : ''}.`, at: forbid.at }
        ],
        fixes: fixes(eco, grant, forbid)
    };
}
/** Where the two only meet possibly: in which case. */
function inWhichCase({ possible }: Meeting): string | undefined {
    if (!possible || possible === 'condition') return possible && 'under a condition that only shows in practice';
    return `for ${possible.and}; ${possible.below} belongs to both ${possible.of} and ${possible.and}`;
}
function fixes(eco: Ecosystem, grant: Grant, forbid: Forbid): Fix[] {
    const out: Fix[] = [];
    const { all, except, at } = forbid.parties;
    const names = grant.parties.named.map((p) => p.name);
    const named = namesWritten(names);
    if (all && named)
        out.push({
            title: `Except ${listed(names)} from the prohibition`,
            preferred: true,
            edits: [insertAt(at, 'end', except.length ? `, ${named}` : ` except ${named}`)]
        });
    if (eco.header)
        out.push({
            title: `Say in ${eco.header.name} that the prohibition wins`,
            edits: [insertClause(eco.header, 'on contradiction prohibition wins')]
        });
    return out;
}
