import { type Sole, takesAlone } from '../../analyses/dependence/decides-alone.js';
import { exitsFor } from '../../analyses/dependence/exit-terms.js';
import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { compareDurations } from '../../model/calendar.js';
import type { Decision } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Duration, Fraction } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertClause, replace, type TextEdit } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const unilateralRuleChange: Rule = {
    id: 'unilateral-rule-change',
    family: 'power',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'One party can change the rules without enough notice, or without letting others leave.',
    *check(eco): Iterable<Hit> {
        for (const decision of eco.all('Decision')) {
            const sole = decision.topics.includes('rules') ? takesAlone(eco, decision, 'rules') : undefined;
            if (!sole || !concernsOthers(eco, decision, sole) || isLawgiver(eco, sole)) continue;
            const missing = missingIn(eco, decision, sole);
            if (missing.length) yield hit(eco, decision, sole, missing);
        }
    }
};
type Missing = 'notice' | 'right to leave';
type Limit = Pick<Duration, 'count' | 'text' | 'unit'>;
const usualNotice: Limit = { count: new Fraction(15), unit: 'day', text: '15 days' };

function noticeFor(eco: Ecosystem): Limit {
    return eco.tolerance('notice')?.time ?? usualNotice;
}
function others(eco: Ecosystem, { affects }: Decision, { group }: Sole): string[] {
    const groupOf = relatedGroups(eco);
    const affected = affects ? eco.expand(affects) : eco.active.map((p) => p.name);
    return [...affected].filter((p) => groupOf(p) !== group);
}
function concernsOthers(eco: Ecosystem, decision: Decision, sole: Sole): boolean {
    return others(eco, decision, sole).length > 0;
}
/** The rules of a regulator are law, not terms. */
function isLawgiver(eco: Ecosystem, { partners }: Sole): boolean {
    return partners.some((p) => eco.find(p, 'Partner')?.partyKind === 'regulator');
}
/** What is certainly missing: months against days can leave it open. */
function missingIn(eco: Ecosystem, decision: Decision, sole: Sole): Missing[] {
    const { notice, rightToLeave } = decision;
    const missing: Missing[] = [];
    if (!notice || compareDurations(notice, noticeFor(eco)) === -1) missing.push('notice');
    if (!rightToLeave && !canLeaveBefore(eco, notice, others(eco, decision, sole))) missing.push('right to leave');
    return missing;
}
/** Whoever can leave in less time than the notice is gone before the new rule holds. */
function canLeaveBefore(eco: Ecosystem, notice: Duration | undefined, affected: readonly string[]): boolean {
    if (!notice) return false;
    return affected.every((party) => {
        const leaving = exitsFor(eco, party).find((e) => e.notice)?.notice;
        return leaving !== undefined && compareDurations(leaving, notice) !== 1;
    });
}

function hit(eco: Ecosystem, decision: Decision, sole: Sole, missing: readonly Missing[]): Hit {
    const who = listed(sole.partners);
    const alone = sole.body
        ? `, who ${verb(sole.partners.length, 'decides', 'decide')} alone in ${sole.body.name},`
        : '';
    const affected = listed(others(eco, decision, sole));
    return {
        at: decision.decidedBy!.at,
        element: decision.name,
        parties: sole.partners,
        message: `${who}${alone} can change ${decision.name} without anybody's agreement: ${problems(eco, decision, missing, affected)}. ${remedy(eco, missing)}, or let those affected agree.`,
        related: [
            ...(decision.affects ? [{ message: 'These parties are affected.', at: decision.affects.at }] : []),
            ...(decision.notice ? [{ message: 'This is the notice.', at: decision.notice.at }] : []),
            ...(sole.body ? [{ message: `${sole.body.name} has these seats.`, at: sole.body.nameAt }] : [])
        ],
        fixes: [
            { title: `${remedy(eco, missing)}`, preferred: true, edits: added(eco, decision, missing) },
            ...agreement(eco, decision, sole)
        ]
    };
}
function problems(eco: Ecosystem, { notice }: Decision, missing: readonly Missing[], affected: string): string {
    const short = notice ? `the notice of ${notice.text} is shorter than ${noticeFor(eco).text}` : `no notice is given`;
    const stuck = `nothing says that ${affected} may leave because of it`;
    if (missing.length === 2) return `${short}, and ${stuck}`;
    return missing[0] === 'notice' ? short : stuck;
}
function remedy(eco: Ecosystem, missing: readonly Missing[]): string {
    const notice = `notice of ${noticeFor(eco).text}`;
    return `Give ${missing.map((m) => (m === 'notice' ? notice : 'the right to leave')).join(' and ')}`;
}
function added(eco: Ecosystem, decision: Decision, missing: readonly Missing[]): TextEdit[] {
    const { text } = noticeFor(eco);
    const clauses = missing.flatMap((m) => (m === 'right to leave' ? [m] : decision.notice ? [] : [`notice ${text}`]));
    return [
        ...(decision.notice && missing.includes('notice') ? [replace(decision.notice.at, text)] : []),
        ...(clauses.length ? [insertClause(decision, clauses.join('   '))] : [])
    ];
}
/** Where it is said who is affected and nobody is asked to agree yet. */
function agreement(eco: Ecosystem, decision: Decision, sole: Sole): Fix[] {
    const { affects, agreedBy, name } = decision;
    if (agreedBy || !affects || affects.all || decidesNamed(eco, decision, sole)) return [];
    const named = affects.named.map((n) => n.name);
    return [
        {
            title: `Let ${listed(named)} agree to ${name}`,
            edits: [insertClause(decision, `agreed by ${named.map(spelled).join(', ')}`)]
        }
    ];
}
/** Nobody's agreement but its own. */
function decidesNamed(eco: Ecosystem, { affects }: Decision, { group }: Sole): boolean {
    return [...eco.expand(affects)].some((p) => relatedGroups(eco)(p) === group);
}
