import type { Actor } from '../../analyses/disputes/actors.js';
import { isAlwaysOwnCause, isRuling, judgesInOwnCause } from '../../analyses/disputes/own-cause.js';
import type { ConflictProcess, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';
import { insertInStep, isOneLine, writtenStep } from './steps.js';

export const judgeInOwnCause: Rule = {
    id: 'judge-in-own-cause',
    family: 'disputes',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Whoever rules on a dispute can be a party to it and need not step aside.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess'))
            for (const cause of causesOf(eco, process)) yield hit(eco, process, cause);
    }
};

/** Judges who can be a party in a process, with the steps in which they rule, the first of them first. */
interface OwnCause {
    readonly judges: readonly Actor[];
    readonly steps: readonly [Step, ...Step[]];
    /** Even if the parties step aside. */
    readonly always: boolean;
}
/** Each judge once per process: a step in which nobody new rules is another place of what is known. */
function causesOf(eco: Ecosystem, process: ConflictProcess): OwnCause[] {
    const causes: { judges: Actor[]; steps: [Step, ...Step[]]; always: boolean }[] = [];
    for (const step of process.steps) {
        const own = judgesInOwnCause(eco, process, step);
        const always = own.length > 0 && isAlwaysOwnCause(eco, process, step);
        if (!own.length || (step.recusingParties && !always)) continue;
        if (always && isReviewed(eco, process, step)) continue;
        const alike = causes.filter((c) => c.always === always);
        const isNew = (judge: Actor): boolean => !alike.some((c) => c.judges.some((j) => j.name === judge.name));
        const judges = own.filter(isNew);
        if (judges.length) causes.push({ judges, steps: [step], always });
        else alike.find((c) => c.judges.some((j) => j.name === own[0].name))?.steps.push(step);
    }
    return causes;
}
/** Whether somebody who cannot be a party rules later: then the first step is a complaint handled inside, as P2B Art. 11 asks for. */
function isReviewed(eco: Ecosystem, process: ConflictProcess, step: Step): boolean {
    return process.steps
        .slice(process.steps.indexOf(step) + 1)
        .some((s) => isRuling(s) && !judgesInOwnCause(eco, process, s).length);
}

function hit(eco: Ecosystem, process: ConflictProcess, { judges, steps, always }: OwnCause): Hit {
    // A population is many: another of them may sit, so the conflict is possible, not certain.
    const certain = judges.filter((judge) => eco.find(judge.name, 'Partner'));
    const named = (certain.length ? certain : judges).map(({ name, through }) =>
        through ? `${name} (in ${through.name})` : name
    );
    const who = listed(named);
    const where = steps.length > 1 ? `in ${steps.length} steps` : 'in this step';
    return {
        at: steps[0].at,
        element: process.name,
        parties: judges.map((judge) => judge.name),
        severity: certain.length ? undefined : 'hint',
        message: always
            ? `Every dispute in ${process.name} is about ${who}, who ${verb(named.length, 'rules', 'rule')} on it ${where}; when the parties step aside, nobody is left to rule. Let somebody decide who cannot be a party.`
            : `${who} ${certain.length ? 'can' : 'may'} be a party to a dispute in ${process.name} and ${certain.length ? verb(named.length, 'rules', 'rule') : 'rule'} on it ${where} without having to step aside. Add \`recusing parties\`, or let somebody decide who cannot be a party.`,
        related: related(process, judges, steps),
        fixes: fixes(steps, always)
    };
}
function related(
    { openTo, against }: ConflictProcess,
    judges: readonly Actor[],
    [, ...further]: OwnCause['steps']
): Related[] {
    const bodies = [...new Set(judges.flatMap((judge) => judge.through ?? []))];
    return [
        ...further.map((step) => ({ message: 'The same is so in this step.', at: step.at })),
        ...(openTo ? [{ message: 'Disputes may be brought by these parties.', at: openTo.at }] : []),
        ...(against ? [{ message: 'Disputes may be about these parties.', at: against.at }] : []),
        ...bodies.map((body) => ({ message: `${body.name} has these seats.`, at: body.nameAt }))
    ];
}
function fixes([step, ...further]: OwnCause['steps'], always: boolean): Fix[] {
    const out: Fix[] = [];
    if (!always)
        out.push({
            title: 'Let the parties to the dispute step aside (recusing parties)',
            preferred: true,
            edits: [step, ...further].map((s) => insertInStep(s, 'recusing parties'))
        });
    // Two instances that are one arbitration would be a different process.
    if (!further.length && isOneLine(step))
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
