import { droppedDuties, type Passing, passingsOf } from '../../analyses/data/onward.js';
import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, partiesInWords, verb } from '../../model/words.js';
import { insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { actionsWritten, elementOf } from './rule-text.js';

export const onwardDutyDropped: Rule = {
    id: 'onward-duty-dropped',
    family: 'data',
    severity: 'warning',
    nature: 'gap',
    summary: 'A duty that binds recipients is missing where the data is passed on.',
    *check(eco): Iterable<Hit | Pause> {
        const told = new Set<object>();
        for (const found of dropping.inSteps(eco)) {
            if (found === pause) yield pause;
            else if (told.size < told.add(found.passing.outgoing).size) yield hit(found.passing, found.dropped);
        }
    }
};
const dropping = ofAll(['Dataset'], (eco, { name }) =>
    passingsOf(eco, name).flatMap((passing) => {
        const [first, ...others] = passing.givers.map((g) => droppedDuties(eco, g));
        const dropped = first.filter((duty) => others.every((o) => o.includes(duty)));
        return dropped.length ? [{ passing, dropped }] : [];
    })
);

function hit({ dataset, outgoing, givers }: Passing, dropped: readonly string[]): Hit {
    const who = givers.map((g) => g.giver);
    const clause = `duty ${actionsWritten(dropped)} binding recipients`;
    const binding = givers.flatMap((g) => g.incoming.flatMap((i) => i.duties.filter((d) => d.binding)));
    return {
        at: outgoing.duties[0]?.at ?? outgoing.grantors?.at ?? outgoing.at,
        element: elementOf(outgoing),
        parties: who,
        message: `${listed(who)} received ${dataset} with the ${verb(dropped.length, 'duty', 'duties')} to ${listed(dropped)}, which ${verb(dropped.length, 'binds', 'bind')} every recipient, but passes it on to ${partiesInWords(outgoing.parties)} without. Add ${verb(dropped.length, 'it', 'them')}.`,
        related: [...new Set(binding)].slice(0, 10).map((d) => ({ message: 'This binds recipients.', at: d.at })),
        fixes: [{ title: `Add ${clause}`, preferred: true, edits: [insertClause(outgoing, clause)] }]
    };
}
