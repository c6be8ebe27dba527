import { mechanisms, type TrustLevel } from '../analyses/trust/mechanisms.js';
import type { Waiver } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { ruleOf } from '../rules/catalogue.js';
import type { Finding } from '../rules/rule.js';
import { titleOfRule } from '../rules/titles.js';
import { hasReason, isExpired } from '../rules/waivers.js';
import { type Answer, answer, type Evidence } from './trust-report/answer.js';
import { type Bearing, bearingOf, type QuestionId } from './trust-report/bearing.js';
import { habits } from './trust-report/habits.js';
import { anyTitleOf } from './trust-report/in-titles.js';
import { type PairsView, pairs } from './trust-report/pairs.js';
import { questions } from './trust-report/questions.js';

export type { PairGroup } from './trust-report/alike.js';
export type { Answer, Evidence, NextStep, OpenFinding, SignView, Verdict } from './trust-report/answer.js';
export { drawnOf } from './trust-report/drawn.js';
export type { OpenKind } from './trust-report/open.js';
export type { PairLevel, PairsView, PairView } from './trust-report/pairs.js';

/** The three questions and the five habits, each answered from what is written and recorded, for the whole and per pair. */
export interface TrustReport {
    readonly ecosystem: { readonly name: string; readonly title: string; readonly at?: Place };
    readonly asOf?: string;
    readonly phase?: string;
    readonly caveat: string;
    readonly questions: readonly Answer[];
    readonly habits: readonly Answer[];
    readonly pairs: PairsView;
    /** Waivers: what they silence is among no findings, so no answer counts it. */
    readonly exceptions: readonly Evidence[];
    /** How many there are, where these are the first. */
    readonly exceptionsCount: number;
}

export const caveat =
    'This report says what is designed and recorded. It cannot say how partners feel: ask them, and record what they answer.';
const levelOf: Record<QuestionId, TrustLevel> = { aligned: 'strategic', kept: 'operational', safe: 'relational' };

/** The answers to the three questions alone, which cost little: they are asked for at each keystroke. */
export function threeAnswers(eco: Ecosystem, findings: readonly Finding[]): Answer[] {
    const about = bearingOn(eco, findings);
    return questions(eco).map((topic) =>
        answer(
            eco,
            topic,
            about((b) => b.questions, topic.id)
        )
    );
}
function bearingOn(eco: Ecosystem, findings: readonly Finding[]) {
    const bearings = new Map(findings.map((f) => [f, bearing(eco, f)]));
    return (part: (of: Bearing) => readonly string[], id: string): Finding[] =>
        findings.filter((f) => part(bearings.get(f)!).includes(id));
}
/** The answers to the three questions and about the five habits. */
export function allAnswers(
    eco: Ecosystem,
    findings: readonly Finding[]
): { readonly questions: readonly Answer[]; readonly habits: readonly Answer[] } {
    const about = bearingOn(eco, findings);
    return {
        questions: threeAnswers(eco, findings),
        habits: habits(eco).map((topic) =>
            answer(
                eco,
                topic,
                about((b) => b.habits, topic.id)
            )
        )
    };
}
/** With so many pairs at most: a page that scrolls has room for more than a file. */
export function trustReport(eco: Ecosystem, findings: readonly Finding[], mostPairs?: number): TrustReport {
    const waivers = eco.all('Waiver');
    return {
        ecosystem: { name: eco.name, title: eco.header?.title ?? eco.name, at: eco.header?.nameAt },
        asOf: eco.asOf,
        phase: eco.phase,
        caveat,
        ...allAnswers(eco, findings),
        pairs: pairs(eco, findings, mostPairs),
        exceptions: waivers.map((waiver) => ({ text: waived(eco, waiver), at: waiver.at })),
        exceptionsCount: waivers.length
    };
}
/** Until when and why; or why it silences nothing. */
function waived(eco: Ecosystem, waiver: Waiver): string {
    const { rule, element, because, until } = waiver;
    const about = `${titleOfRule(rule)}: ${anyTitleOf(eco, element.name)}`;
    if (!hasReason(waiver)) return `${about}. Without a reason, so that it counts.`;
    const why = because ? `, because “${because}”` : '';
    if (isExpired(waiver, eco)) return `${about}. Accepted until ${until}${why}; that day is over, so that it counts.`;
    return `${about}. Accepted ${until ? `until ${until}` : 'without a last day'}${why}.`;
}
/** What a finding bears on; that a level of trust is uncovered, on the question of that level only. */
function bearing(eco: Ecosystem, { rule }: Finding): Bearing {
    const known = ruleOf(rule);
    if (!known) return { questions: [], habits: [] };
    const all = bearingOf(rule, known.family);
    if (rule !== 'trust-level-uncovered') return all;
    const covered = new Set(mechanisms(eco).map((m) => m.level));
    return { ...all, questions: all.questions.filter((q) => !covered.has(levelOf[q])) };
}
