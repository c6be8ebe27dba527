import { compareDurations } from '../../model/calendar.js';
import type { Sanction, SanctionLevel } from '../../model/declarations.js';
import { type Duration, Fraction } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { insertAt, replace, type TextEdit } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

const thirtyDays = { count: new Fraction(30), unit: 'day' } as const;

export const sanctionWithoutNotice: Rule = {
    id: 'sanction-without-notice',
    family: 'disputes',
    severity: 'warning',
    nature: 'gap',
    summary: "A termination without reasons or 30 days' notice, or a suspension without reasons.",
    *check(eco): Iterable<Hit> {
        for (const sanction of eco.all('Sanction')) {
            const lacks = sanction.levels.flatMap((level) => lacking(sanction, level) ?? []);
            if (lacks.length) yield hit(sanction, lacks);
        }
    }
};

interface Lacks {
    readonly level: SanctionLevel;
    readonly reasons: boolean;
    /** Too short, or not said at all. */
    readonly notice: boolean;
}
/** What whoever is shut out would have to be given and is not. */
export function lacking({ cause }: Pick<Sanction, 'cause'>, level: SanctionLevel): Lacks | undefined {
    if (cause === 'legal' || cause === 'repeated') return undefined;
    if (level.level !== 'termination' && level.level !== 'suspension') return undefined;
    const notice = noticeOf(level);
    const isShort = !notice || compareDurations(notice, thirtyDays) === -1;
    // After a grave breach nobody need be kept on for a month.
    const needsNotice = level.level === 'termination' && cause !== 'grave';
    const lacks = { level, reasons: !level.with.some((t) => t.reasons), notice: needsNotice && isShort };
    return lacks.reasons || lacks.notice ? lacks : undefined;
}
function noticeOf(level: SanctionLevel): Duration | undefined {
    return level.with.find((t) => t.notice)?.notice;
}
function hit({ name }: Sanction, lacks: readonly Lacks[]): Hit {
    const wanted = [
        lacks.some((l) => l.notice) && '30 days of notice',
        lacks.some((l) => l.reasons) && 'reasons'
    ].flatMap((w) => w || []);
    const [{ level }, ...further] = lacks;
    return {
        at: level.at,
        element: name,
        message: `${name} allows ${allowed(lacks)}. Give ${listed(wanted)}, so that whoever is meant can answer and prepare.`,
        related: further.map((l) => ({ message: `It allows ${allowed([l])}.`, at: l.level.at })),
        fixes: [{ title: `Give ${listed(wanted)}`, preferred: true, edits: lacks.flatMap(edits) }]
    };
}
/** `suspension and termination without giving reasons`, `suspension without giving reasons and termination without notice`. */
function allowed(lacks: readonly Lacks[]): string {
    const levels = new Map<string, string[]>();
    for (const lack of lacks) levels.set(fault(lack), [...(levels.get(fault(lack)) ?? []), lack.level.level]);
    return listed([...levels].map(([how, those]) => `${listed(those)} ${how}`));
}
function fault({ level, notice, reasons }: Lacks): string {
    const given = noticeOf(level);
    const faults = [
        notice && (given ? `with only ${given.text} of notice` : 'without notice'),
        reasons && 'without giving reasons'
    ];
    return listed(faults.flatMap((f) => f || []));
}
function edits({ level, reasons, notice }: Lacks): TextEdit[] {
    const given = noticeOf(level);
    const last = level.with[level.with.length - 1];
    const added = [notice && !given && 'notice 30 days', reasons && 'reasons'].filter((a) => a).join(' and ');
    const add = added && insertAt(last?.at ?? level.at, 'end', ` ${last ? 'and' : 'with'} ${added}`);
    return [...(notice && given ? [replace(given.at, '30 days')] : []), ...(add ? [add] : [])];
}
