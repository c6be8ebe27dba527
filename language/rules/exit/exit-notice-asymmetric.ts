import { type ExitGap, exitGaps } from '../../analyses/dependence/exit-balance.js';
import { imbalancesOf } from '../../analyses/dependence/imbalances.js';
import { indexed } from '../../analyses/parties/indexed.js';
import { compareDurations } from '../../model/calendar.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Duration } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import type { Pause } from '../../model/steps.js';
import { listed, verb } from '../../model/words.js';
import { appendStatement, type Fix, replace } from '../fix.js';
import type { Hit, Related, Rule } from '../rule.js';

export const exitNoticeAsymmetric: Rule = {
    id: 'exit-notice-asymmetric',
    family: 'exit',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'The strong party may leave much faster than the weak one, or than the weak one can switch.',
    *check(eco): Iterable<Hit | Pause> {
        const gaps = yield* exitGaps(eco);
        if (!gaps.computed) return;
        for (const group of alike(gaps.value.filter((g) => g.bound))) yield boundHit(eco, group);
        const hurried = gaps.value.filter((g) => !g.bound);
        const told = toldAsDependence(eco, hurried);
        for (const group of alike(hurried.filter((g) => !told.has(`${g.dependent}\n${g.strong}`))))
            yield switchingHit(eco, group);
    }
};

/** Those whom the notice of one party leaves behind in the same way. */
function alike(gaps: readonly ExitGap[]): (readonly ExitGap[])[] {
    const keyOf = ({ strong, bound, switching }: ExitGap): string =>
        [strong, bound?.time.text, switching?.text].join('\n');
    return [...indexed(gaps.map((g) => [keyOf(g), g] as const)).values()];
}
/** Dependences without any counterweight: one-sided-dependence says that the notice is too short to switch. */
function toldAsDependence(eco: Ecosystem, gaps: readonly ExitGap[]): ReadonlySet<string> {
    const statements = [...new Set(gaps.map((g) => g.dependence))];
    return new Set(statements.flatMap((d) => imbalancesOf(eco, d)).map(({ from, on }) => `${from}\n${on}`));
}

function boundHit(eco: Ecosystem, group: readonly ExitGap[]): Hit {
    const [{ strong, bound, terms, switching }] = group;
    const weak = listed(group.map((g) => g.dependent));
    const late = switching ? `, and switching takes ${switching.text}` : '';
    return {
        ...common(group),
        message: `${strong} may leave with ${terms.notice!.time.text} of notice, while ${weak}, which ${verb(group.length, 'depends', 'depend')} on it, must give ${bound!.time.text}${late}. Give both sides the same time.`,
        related: [...bindings(group), ...dependencesOf(group)],
        fixes: [longer(eco, group[0]), ...(group.length === 1 ? shorter(group[0]) : [])]
    };
}
function switchingHit(eco: Ecosystem, group: readonly ExitGap[]): Hit {
    const [{ strong, terms, switching }] = group;
    const weak = listed(group.map((g) => g.dependent));
    const after = terms.transition ? ` and ${terms.transition.text} of transition` : '';
    return {
        ...common(group),
        severity: 'hint',
        message: `${strong} may leave with ${terms.notice!.time.text} of notice${after}, but ${weak} ${verb(group.length, 'needs', 'need')} ${switching!.text} to switch. A notice as long as that closes the gap.`,
        related: dependencesOf(group),
        fixes: [longer(eco, group[0])]
    };
}
function common(group: readonly ExitGap[]): Pick<Hit, 'at' | 'element' | 'parties'> {
    const [{ strong, terms }] = group;
    const { exit, time } = terms.notice!;
    return { at: time.at, element: exit.name ?? strong, parties: [strong, ...group.map((g) => g.dependent)] };
}
/** How many places are pointed at. */
const most = 10;
function bindings(group: readonly ExitGap[]): Related[] {
    const places = new Set(group.map((g) => g.bound!.time.at));
    return [...places].slice(0, most).map((at) => ({ message: 'This binds those who depend on it.', at }));
}
function dependencesOf(group: readonly ExitGap[]): Related[] {
    const statements = new Set(group.map((g) => g.dependence));
    return [...statements].slice(0, most).map(({ at }) => ({ message: 'This is the dependence.', at }));
}

/** As long as the weak party is bound, or as switching takes if that is longer. */
function longer(eco: Ecosystem, { strong, terms, bound, switching }: ExitGap): Fix {
    const time = longest([bound?.time, switching]);
    const { exit } = terms.notice!;
    const isOwn = !exit.parties.all && exit.parties.named.every((n) => n.name === strong);
    const title = `Let ${strong} give ${time} of notice`;
    if (isOwn) return { title, preferred: true, edits: [replace(terms.notice!.time.at, time)] };
    const file = eco.file(exit.at.uri) ?? eco.files[0];
    return {
        title,
        preferred: true,
        edits: [appendStatement(file, `exit for ${spelled(strong)} { notice ${time} }`)]
    };
}
function longest(times: readonly (Duration | undefined)[]): string {
    const [first, second] = times.filter((t) => t !== undefined);
    return second && compareDurations(first, second) === -1 ? second.text : first.text;
}
/** Only where the weak party's own exit is changed and switching takes no longer than that. */
function shorter({ dependent, terms, bound, switching }: ExitGap): Fix[] {
    const { exit, time } = bound!;
    if (switching || exit.parties.all || exit.parties.named.some((n) => n.name !== dependent)) return [];
    const { text } = terms.notice!.time;
    return [{ title: `Let ${dependent} leave with ${text} of notice too`, edits: [replace(time.at, text)] }];
}
