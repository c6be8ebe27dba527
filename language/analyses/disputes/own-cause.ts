import type { ConflictProcess, Step } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { isMeant } from '../parties/meant.js';
import { isPresent, presentParties } from '../parties/present.js';
import { relatedGroupOf, relatedGroups } from '../parties/related-groups.js';
import { type Actor, actorsOf, isInside } from './actors.js';

/** Those who rule in a step and can be a party to the dispute themselves, as whoever a company related to them can be. */
export function judgesInOwnCause(eco: Ecosystem, process: ConflictProcess, step: Step): readonly Actor[] {
    if (!isRuling(step)) return [];
    return actorsOf(eco, step.by).filter((judge) => canBeParty(eco, process, judge.name));
}
export function isRuling({ stepKind }: Step): boolean {
    return stepKind === 'ruling' || stepKind === 'arbitration';
}
/** Whether nobody is left to rule once the parties step aside, in every dispute: all are one with those that the process is against. */
export function isAlwaysOwnCause(eco: Ecosystem, { against }: ConflictProcess, step: Step): boolean {
    const groupOf = relatedGroups(eco);
    const groups = new Set(actorsOf(eco, step.by).map((judge) => groupOf(judge.name)));
    if (!against || groups.size !== 1) return false;
    const accused = [...presentParties(eco, against)];
    return accused.length > 0 && accused.every((party) => !!eco.find(party, 'Partner') && groups.has(groupOf(party)));
}

/** Who can stand on either side: those it is open to, those it is against; without either, everybody inside. */
function canBeParty(eco: Ecosystem, { openTo, against }: ConflictProcess, judge: string): boolean {
    const members = relatedGroupOf(eco, judge)?.members ?? [judge];
    return members
        .filter((m) => isPresent(eco, m))
        .some((m) => (openTo || against ? [openTo, against].some((side) => isMeant(eco, side, m)) : isInside(eco, m)));
}
