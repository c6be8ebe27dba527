import { type Passing, passingsOf, receivedPurposes, widerPurposes } from '../../analyses/data/onward.js';
import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import type { Name } from '../../model/declarations.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, partiesInWords } from '../../model/words.js';
import { type Fix, insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { elementOf, listReplaced, namesWritten, without } from './rule-text.js';

export const purposeWidening: Rule = {
    id: 'purpose-widening',
    family: 'data',
    severity: 'error',
    nature: 'contradiction',
    summary: 'Data is passed on for purposes that it was not received for.',
    *check(eco): Iterable<Hit | Pause> {
        const told = new Set<object>();
        for (const found of widening.inSteps(eco)) {
            if (found === pause) yield pause;
            else if (told.size < told.add(found.passing.outgoing).size)
                yield hit(found.passing, found.wider, received(found.passing));
        }
    }
};
const widening = ofAll(['Dataset'], (eco, { name }) =>
    passingsOf(eco, name).flatMap((passing) => {
        const wider = passing.givers.map((g) => widerPurposes(eco, g));
        // By one of several ways it was received for these purposes, and that is enough.
        return wider.some((w) => !w.length) ? [] : [{ passing, wider: wider[0] }];
    })
);

function received({ givers }: Passing): readonly string[] {
    const purposes = receivedPurposes(givers[0]);
    return purposes === 'any' ? [] : purposes;
}
function hit(
    { dataset, outgoing, givers }: Passing,
    wider: readonly string[] | 'any',
    allowed: readonly string[]
): Hit {
    const who = givers.map((g) => g.giver);
    const to = partiesInWords(outgoing.parties);
    const got = `${listed(who)} received ${dataset} for ${listed(allowed)}`;
    const isOnward = wider !== 'any' && !outgoing.purposes.some((p) => wider.includes(p.name));
    const passed = [...outgoing.purposes, ...(outgoing.onward?.purposes ?? [])];
    return {
        at: passed.find((p) => wider.includes(p.name))?.at ?? outgoing.grantors?.at ?? outgoing.at,
        element: elementOf(outgoing),
        parties: who,
        // Nothing is said here, and whoever left it out may have meant what was received.
        severity: wider === 'any' ? 'warning' : undefined,
        message:
            wider === 'any'
                ? `${got}, and passes it on to ${to} without naming a purpose, which means for any. Name the purposes it was received for.`
                : `${got}, but ${isOnward ? `lets ${to} pass it on` : `passes it on to ${to}`} for ${listed(wider)} too. Pass it on only for what it was received for, or let the owner allow more.`,
        related: givers
            .flatMap((g) => g.incoming)
            .slice(0, 10)
            .map(({ at, purposes, onward }) => ({
                message: `Received here for ${listed((onward?.purposes.length ? onward.purposes : purposes).map((p) => p.name))}.`,
                at
            })),
        fixes: [fix(outgoing, wider, allowed)]
    };
}
function fix(
    { purposes, datasets, onward }: Passing['outgoing'],
    wider: readonly string[] | 'any',
    allowed: readonly string[]
): Fix {
    if (wider === 'any')
        return {
            title: `Pass it on only for ${listed(allowed)}`,
            edits: [insertAt(datasets[datasets.length - 1].at, 'end', ` for ${namesWritten(allowed)}`)]
        };
    const unwanted = new Set(wider);
    const limited = (list: readonly Name[]): Fix['edits'] =>
        list.some((p) => unwanted.has(p.name)) ? (without(list, unwanted) ?? [listReplaced(list, allowed)]) : [];
    return {
        title: purposes.every((p) => unwanted.has(p.name))
            ? `Pass it on for ${listed(allowed)} instead`
            : `Do not pass it on for ${listed(wider)}`,
        preferred: true,
        edits: [...limited(purposes), ...limited(onward?.purposes ?? [])]
    };
}
