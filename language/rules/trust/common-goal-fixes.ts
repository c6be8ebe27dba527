import type { Camp, StrategicClaim } from '../../analyses/trust/shared-goals.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { appendStatement, type Fix, insertAt, insertClause, removeFromList, type TextEdit } from '../fix.js';
import { freshName } from '../fresh-name.js';

/** What an author is asked to change at once. */
const most = 4;

/** Ways to give the camps of a claim a common goal, or to make it a claim of those who share one. */
export function repairs(eco: Ecosystem, claim: StrategicClaim, camps: readonly Camp[]): Fix[] {
    const [first, ...others] = camps;
    const outside = others.flatMap((c) => c.partners);
    if (outside.length > most) return [];
    if (!first.goals.length) return newGoal(eco, claim.partners);
    const joint = first.goals.slice(0, 2).map((goal) => ({
        title: `Let ${listed(outside)} pursue ${goal} too`,
        edits: others.map((c) => pursue(eco, c.partners[0], goal))
    }));
    return [...joint, ...leaveOut(claim, outside, first.partners.length)];
}

/** A new goal of these partners: its statement, and what is added to theirs. `undefined` where they are too many to ask. */
export function commonGoal(
    eco: Ecosystem,
    partners: readonly string[]
): { readonly statement: string; readonly pursued: readonly TextEdit[] } | undefined {
    if (partners.length > most) return undefined;
    const name = freshName(eco, 'CommonGoal');
    return { statement: `goal ${name} "What we want together"`, pursued: partners.map((p) => pursue(eco, p, name)) };
}
function newGoal(eco: Ecosystem, partners: readonly string[]): Fix[] {
    const goal = commonGoal(eco, partners);
    if (!goal) return [];
    const title = `Add a goal that ${listed(partners)} pursue, to be worded`;
    return [{ title, edits: [appendStatement(eco.files[0], goal.statement), ...goal.pursued] }];
}
function pursue(eco: Ecosystem, name: string, goal: string): TextEdit {
    const partner = eco.find(name, 'Partner')!;
    const last = partner.pursues.at(-1);
    return last ? insertAt(last.at, 'end', `, ${spelled(goal)}`) : insertClause(partner, `pursues ${spelled(goal)}`);
}
function leaveOut({ by }: StrategicClaim, outside: readonly string[], staying: number): Fix[] {
    const parties = by.kind === 'Relationship' ? by.parties : by.among;
    const index = parties && !parties.all ? parties.named.findIndex((n) => n.name === outside[0]) : -1;
    if (outside.length !== 1 || staying < 2 || index < 0) return [];
    const from = by.name ? ` of ${by.name}` : '';
    return [
        {
            title: `Leave ${outside[0]} out${from}`,
            edits: [
                removeFromList(
                    parties!.named.map((n) => n.at),
                    index
                )
            ]
        }
    ];
}
