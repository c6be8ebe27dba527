import type { Actor } from '../../analyses/disputes/actors.js';
import { isAlwaysOwnCause, judgesInOwnCause } from '../../analyses/disputes/own-cause.js';
import type { ConflictProcess, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { listed, verb } from '../words.js';
import { insertInStep, isOneLine, writtenStep } from './steps.js';

export const judgeInOwnCause: Rule = {
    id: 'judge-in-own-cause',
    family: 'disputes',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Whoever rules on a dispute can be a party to it and need not step aside.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess'))
            for (const step of process.steps) {
                const own = judgesInOwnCause(eco, process, step);
                if (!own.length) continue;
                const always = isAlwaysOwnCause(eco, process, step);
                if (always || !step.recusingParties) yield hit(eco, process, step, own, always);
            }
    }
};

function hit(eco: Ecosystem, process: ConflictProcess, step: Step, own: readonly Actor[], always: boolean): Hit {
    // A population is many: another of them may sit, so the conflict is possible, not certain.
    const certain = own.filter((judge) => eco.find(judge.name, 'Partner'));
    const named = (certain.length ? certain : own).map(({ name, through }) =>
        through ? `${name} (in ${through.name})` : name
    );
    const who = listed(named);
    return {
        at: step.at,
        element: process.name,
        parties: own.map((judge) => judge.name),
        severity: certain.length ? undefined : 'hint',
        message: always
            ? `Every dispute in ${process.name} is about ${who}, who ${verb(named.length, 'rules', 'rule')} on it in this step; when the parties step aside, nobody is left to rule. Let somebody decide who cannot be a party.`
            : `${who} ${certain.length ? 'can' : 'may'} be a party to a dispute in ${process.name} and ${certain.length ? verb(named.length, 'rules', 'rule') : 'rule'} on it in this step without having to step aside. Add \`recusing parties\`, or let somebody decide who cannot be a party.`,
        related: related(process, own),
        fixes: fixes(step, always)
    };
}
function related({ openTo, against }: ConflictProcess, own: readonly Actor[]): Related[] {
    const bodies = [...new Set(own.flatMap((judge) => judge.through ?? []))];
    return [
        ...(openTo ? [{ message: 'Disputes may be brought by these parties.', at: openTo.at }] : []),
        ...(against ? [{ message: 'Disputes may be about these parties.', at: against.at }] : []),
        ...bodies.map((body) => ({ message: `${body.name} has these seats.`, at: body.nameAt }))
    ];
}
function fixes(step: Step, always: boolean): Fix[] {
    const out: Fix[] = [];
    if (!always)
        out.push({
            title: 'Let the parties to the dispute step aside (recusing parties)',
            preferred: true,
            edits: [insertInStep(step, 'recusing parties')]
        });
    if (isOneLine(step))
        out.push({
            title: 'Let an arbitrator outside decide instead',
            edits: [
                replace(
                    step.at,
                    writtenStep({ ...step, stepKind: 'arbitration', by: undefined, recusingParties: false })
                )
            ]
        });
    return out;
}
