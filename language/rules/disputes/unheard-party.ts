import { actorsOf, isInside } from '../../analyses/disputes/actors.js';
import type { ConflictProcess, Hearing, Sanction, SanctionLevel, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, verb } from '../../model/words.js';
import { replace, type TextEdit } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { insertInLevel } from './levels.js';
import { insertInStep, stepWords } from './steps.js';

export const unheardParty: Rule = {
    id: 'unheard-party',
    family: 'disputes',
    severity: 'warning',
    nature: 'gap',
    summary: 'A ruling or a sanction can be made without hearing whoever is affected.',
    *check(eco): Iterable<Hit> {
        for (const process of eco.all('ConflictProcess'))
            for (const step of process.steps) if (isUnheardIn(eco, step)) yield inRuling(process, step);
        for (const sanction of eco.all('Sanction')) {
            const levels = sanction.levels.filter((level) => isUnheardAt(sanction, level));
            if (levels.length) yield inSanction(sanction, levels);
        }
    }
};

/** The rules of courts, and of arbitrators outside, make them hear both; unless the text says otherwise. */
export function isUnheardIn(eco: Ecosystem, { stepKind, hearing, by }: Step): boolean {
    if (stepKind === 'talk' || stepKind === 'mediation' || hearing?.who === 'both') return false;
    return (
        !!hearing ||
        stepKind === 'ruling' ||
        (stepKind === 'arbitration' && actorsOf(eco, by).some((a) => isInside(eco, a.name)))
    );
}
/** A warning changes nothing yet; what the law demands leaves nothing to be said against it. */
export function isUnheardAt({ cause }: Pick<Sanction, 'cause'>, level: SanctionLevel): boolean {
    return cause !== 'legal' && level.level !== 'warning' && !level.afterHearing && !level.hearingWithin;
}
function inRuling({ name }: ConflictProcess, step: Step): Hit {
    const { hearing } = step;
    const unheard = hearing?.who === 'complainant' ? 'whomever a complaint is about' : 'whoever complains';
    return {
        at: hearing?.at ?? step.at,
        element: step.name ?? name,
        message: hearing
            ? `The ${stepWords(step)} in ${name} hears only the ${hearing.who}, not ${unheard}. Hear both before the ruling.`
            : `It is not said that the ${stepWords(step)} in ${name} hears anybody, so a dispute can be decided without listening to either side. Hear both before the ruling.`,
        fixes: [{ title: 'Hear both sides', preferred: true, edits: [hearBoth(step, hearing)] }]
    };
}
function hearBoth(step: Step, hearing: Hearing | undefined): TextEdit {
    if (!hearing) return insertInStep(step, 'hearing both');
    const later = hearing.afterwardsWithin ? ` afterwards within ${hearing.afterwardsWithin.text}` : '';
    return replace(hearing.at, `both${later}`);
}
function inSanction({ name }: Sanction, levels: readonly SanctionLevel[]): Hit {
    const [first, ...others] = levels;
    return {
        at: first.at,
        element: name,
        message: `${name} allows ${listed(levels.map((l) => l.level))} without hearing whoever is accused, so a mistake cannot be cleared up in time. Let ${verb(levels.length, 'it', 'them')} follow a hearing; where it is urgent, hear afterwards within a few days.`,
        related: others.map((l) => ({ message: `Nobody is heard before this ${l.level} either.`, at: l.at })),
        fixes: [
            {
                title: 'Hear the accused first (after hearing)',
                preferred: true,
                edits: levels.map((l) => insertInLevel(l, 'after hearing'))
            }
        ]
    };
}
