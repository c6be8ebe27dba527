import { compareDurations } from '../../model/calendar.js';
import type { Sanction, SanctionLevel } from '../../model/declarations.js';
import { type Duration, Fraction } from '../../model/quantity.js';
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
            if (sanction.cause === 'legal' || sanction.cause === 'repeated') continue;
            for (const level of sanction.levels) {
                const lacks = lacking(sanction, level);
                if (lacks) yield hit(sanction, level, lacks);
            }
        }
    }
};

interface Lacks {
    readonly reasons: boolean;
    /** Too short, or not said at all. */
    readonly notice: boolean;
}
function lacking({ cause }: Sanction, level: SanctionLevel): Lacks | undefined {
    if (level.level !== 'termination' && level.level !== 'suspension') return undefined;
    const notice = noticeOf(level);
    const isShort = !notice || compareDurations(notice, thirtyDays) === -1;
    // After a grave breach nobody need be kept on for a month.
    const needsNotice = level.level === 'termination' && cause !== 'grave';
    const lacks = { reasons: !level.with.some((t) => t.reasons), notice: needsNotice && isShort };
    return lacks.reasons || lacks.notice ? lacks : undefined;
}
function noticeOf(level: SanctionLevel): Duration | undefined {
    return level.with.find((t) => t.notice)?.notice;
}
function hit({ name }: Sanction, level: SanctionLevel, { reasons, notice }: Lacks): Hit {
    const given = noticeOf(level);
    const faults = [
        notice && (given ? `with only ${given.text} of notice` : 'without notice'),
        reasons && 'without giving reasons'
    ];
    const wanted = [notice && '30 days of notice', reasons && 'reasons'].filter((w) => w).join(' and ');
    return {
        at: level.at,
        element: name,
        message: `${name} allows ${level.level} ${faults.filter((f) => f).join(' and ')}, below the level of P2B Art. 4. Give ${wanted}, so that whoever is meant can answer and prepare.`,
        fixes: [{ title: `Give ${wanted}`, preferred: true, edits: edits(level, { reasons, notice }) }]
    };
}
function edits(level: SanctionLevel, { reasons, notice }: Lacks): TextEdit[] {
    const given = noticeOf(level);
    const last = level.with[level.with.length - 1];
    const added = [notice && !given && 'notice 30 days', reasons && 'reasons'].filter((a) => a).join(' and ');
    const add = added && insertAt(last?.at ?? level.at, 'end', ` ${last ? 'and' : 'with'} ${added}`);
    return [...(notice && given ? [replace(given.at, '30 days')] : []), ...(add ? [add] : [])];
}
