import { addDuration } from '../../model/calendar.js';
import type { Win } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Day, type Duration, Fraction } from '../../model/quantity.js';
import { presenceOn } from '../parties/activity.js';
import { activeNames } from '../parties/present.js';
import { relatedGroups } from '../parties/related-groups.js';

/** The phases in which partners still wait for a reason to believe in it. */
const young = new Set(['forming', 'piloting']);
/** Ours, unless `tolerate first-win` says otherwise. */
const sixMonths: Pick<Duration, 'count' | 'unit' | 'text'> = {
    count: new Fraction(6),
    unit: 'month',
    text: '6 months'
};

/** What a win lacks to be small, early, visible and shared. `unsaid` can be said, `against` is said and speaks against it. */
export interface WinCheck {
    readonly win: Win;
    readonly unsaid: readonly ('date' | 'downside' | 'visible')[];
    readonly against: readonly ('alone' | 'late' | 'risky')[];
}
/** Until when a first win is early, and of what that is counted. */
export interface WinWindow {
    readonly length: string;
    readonly since?: Day;
    readonly until?: Day;
}

export function isYoung(eco: Ecosystem): boolean {
    return young.has(eco.phase ?? '');
}
/** Counted from the beginning of the phase; once that is over, or where it is not said, from the day of the ecosystem. */
export function firstWinWindow(eco: Ecosystem): WinWindow {
    const length = eco.tolerance('first-win')?.time ?? sixMonths;
    const start = eco.header?.phaseSince;
    const first = start && addDuration(start, length);
    const isOver = first && eco.asOf && first < eco.asOf;
    const since = first && !isOver ? start : (eco.asOf ?? start);
    return { length: length.text, since, until: since && addDuration(since, length) };
}
export function winChecks(eco: Ecosystem): WinCheck[] {
    const { until } = firstWinWindow(eco);
    return eco.all('Win').map((win) => ({ win, unsaid: unsaidOf(win, until), against: againstOf(eco, win, until) }));
}
function unsaidOf({ downside, due, achieved, visibleTo }: Win, until: Day | undefined): WinCheck['unsaid'] {
    return [
        ...(downside ? [] : ['downside' as const]),
        ...(until && !due && !achieved ? ['date' as const] : []),
        ...(visibleTo ? [] : ['visible' as const])
    ];
}
function againstOf(eco: Ecosystem, win: Win, until: Day | undefined): WinCheck['against'] {
    const date = win.achieved ?? win.due;
    return [
        ...(win.downside && win.downside !== 'low' ? ['risky' as const] : []),
        ...(until && date && date > until ? ['late' as const] : []),
        ...(isOfOne(eco, win) ? ['alone' as const] : [])
    ];
}
/** Whether fewer than two unrelated partners, joined or about to, take part or benefit; unknown where neither is said. */
function isOfOne(eco: Ecosystem, { by, benefits }: Win): boolean {
    if (!by && !benefits) return false;
    const groupOf = relatedGroups(eco);
    const partners = [...eco.expand(by, benefits)].filter((name) => {
        const partner = eco.find(name, 'Partner');
        const presence = partner && presenceOn(partner, eco.asOf);
        return presence && presence !== 'exited' && presence !== 'ended';
    });
    return new Set(partners.map(groupOf)).size < 2;
}

/**
 * The one related group with an orchestrator in it that all wins are for, where others take part in the ecosystem; `undefined` where
 * somebody else benefits too, or some win does not say who does.
 */
export function onlyWinner(eco: Ecosystem): string | undefined {
    const wins = eco.all('Win');
    const groupOf = relatedGroups(eco);
    const winners = new Set([...eco.expand(...wins.map((w) => w.benefits))].map(groupOf));
    if (!wins.length || winners.size !== 1 || wins.some((w) => !w.benefits || !eco.expand(w.benefits).size))
        return undefined;
    const [winner] = winners;
    const isOrchestrator = (roles: readonly { name: string }[]): boolean =>
        roles.some((r) => eco.find(r.name, 'Role')?.archetype === 'orchestrator');
    const members = eco.active.filter((p) => groupOf(p.name) === winner);
    const others = activeNames(eco).size - members.length;
    return others && members.some((p) => isOrchestrator(p.roles)) ? winner : undefined;
}
