import { unseparatedPowers } from '../../analyses/dependence/three-powers.js';
import { actorsOf, isInside, isNeutral } from '../../analyses/disputes/actors.js';
import { routeOf } from '../../analyses/disputes/route.js';
import { type SameDeciders, sameDeciders } from '../../analyses/disputes/same-deciders.js';
import type { ConflictProcess, Decision, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { isOneLine, stepWords, thenArbitration, writtenStep } from './steps.js';

export const appealToSameBody: Rule = {
    id: 'appeal-to-same-body',
    family: 'disputes',
    severity: 'warning',
    nature: 'contradiction',
    summary: 'An appeal is heard by whoever decided first, or there is none beyond those inside.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess')) {
            const rulings = routeOf(process).filter((s) => s.stepKind !== 'talk' && s.stepKind !== 'mediation');
            const twice = [...ruledTwice(eco, process, rulings)];
            if (twice.length) yield* twice;
            else yield* decidedAlready(eco, process, rulings) ?? withoutAppeal(eco, process, rulings) ?? [];
        }
    }
};

function* ruledTwice(eco: Ecosystem, process: ConflictProcess, rulings: readonly Step[]): Iterable<Hit> {
    for (const [i, step] of rulings.slice(1).entries()) {
        const first = rulings[i];
        const same = step.stepKind !== 'court' && sameDeciders(eco, first.by, step.by);
        if (!same) continue;
        const who = listed(same.names);
        yield {
            at: step.at,
            element: process.name,
            parties: same.names,
            severity: same.certain ? undefined : 'hint',
            message: `In ${process.name} the ${stepWords(step)} comes after the ${stepWords(first)}, but ${who} ${decideIn(same, 'both')}: the appeal goes back to those who decided first. Let somebody independent hear it.`,
            related: [{ message: 'Here they decide first.', at: first.at }],
            fixes: isOneLine(step)
                ? [
                      {
                          title: 'Let an arbitrator outside hear the appeal instead',
                          preferred: true,
                          edits: [replace(step.at, writtenStep({ ...step, stepKind: 'arbitration', by: undefined }))]
                      }
                  ]
                : []
        };
    }
}
function decideIn({ names, certain }: SameDeciders, where: string): string {
    return `${certain ? verb(names.length, 'decides', 'decide') : 'may decide'} in ${where}`;
}
/** Decisions that lead here with an appeal, although only those who took them rule here. */
function decidedAlready(eco: Ecosystem, process: ConflictProcess, rulings: readonly Step[]): Hit[] | undefined {
    const isJudgedBy = ({ decidedBy }: Decision): boolean =>
        rulings.every((s) => s.stepKind !== 'court' && sameDeciders(eco, decidedBy, s.by)?.certain);
    // That whoever makes the rules rules on them last is told as such: see powers-not-separated.
    const isTold = unseparatedPowers(eco).some((powers) => powers.process === process);
    const isOwn = (d: Decision): boolean => d.appealTo?.name === process.name && isJudgedBy(d);
    const decisions = rulings.length
        ? eco.all('Decision').filter((d) => isOwn(d) && !(isTold && d.topics.includes('rules')))
        : [];
    if (!decisions.length) return undefined;
    const [step] = rulings;
    const names = [...new Set(decisions.flatMap((d) => sameDeciders(eco, d.decidedBy, step.by)?.names ?? []))];
    return [
        {
            at: step.at,
            element: process.name,
            parties: names,
            message: `Appeals against ${listed(decisions.map((d) => d.name))} go to ${process.name}, and there ${listed(names)} ${verb(names.length, 'rules', 'rule')} on ${verb(names.length, 'its', 'their')} own decision; nobody else does. Let somebody independent hear the appeal.`,
            related: decisions
                .slice(0, 10)
                .map((d) => ({ message: `${d.name} can be appealed here.`, at: d.appealTo?.at ?? d.nameAt })),
            fixes: appealOutside(process, rulings[rulings.length - 1])
        }
    ];
}
/** One ruling by members that are not neutral, and it is final: what is missing is an instance outside. */
function withoutAppeal(eco: Ecosystem, process: ConflictProcess, rulings: readonly Step[]): Hit[] | undefined {
    const [step, ...more] = rulings;
    if (!step?.final || more.length || step.stepKind === 'court') return undefined;
    const judges = actorsOf(eco, step.by).map((a) => a.name);
    if (!judges.length || judges.some((j) => !isInside(eco, j) || isNeutral(eco, j))) return undefined;
    // Whoever makes the rules and enforces them, too, is told there to let somebody outside decide last: see powers-not-separated.
    if (unseparatedPowers(eco).some((powers) => powers.ruling === step)) return undefined;
    return [
        {
            at: step.at,
            element: process.name,
            parties: judges,
            nature: 'gap',
            message: `The ${stepWords(step)} in ${process.name} is final, and only members of the ecosystem decide in it (${listed(judges)}): whoever loses cannot turn to anybody independent. Let somebody outside hear an appeal.`,
            fixes: appealOutside(process, step)
        }
    ];
}
function appealOutside(process: ConflictProcess, last: Step): Fix[] {
    if (!isOneLine(last)) return [];
    return [
        {
            title: 'Let an arbitrator outside hear an appeal',
            preferred: true,
            edits: [replace(last.at, `${writtenStep({ ...last, final: false })}${thenArbitration(process)}`)]
        }
    ];
}
