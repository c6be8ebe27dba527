import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { counted, listed, verb } from '../model/words.js';
import { type Finding, severities } from '../rules/rule.js';
import { titleOf } from './mark.js';
import { adviceOf } from './trust-report/advice.js';
import { type Answer, allAnswers, caveat } from './trust-report.js';

/** The first page of a report, for whoever reads no other: the verdict in a sentence or two, the eight answers, what to do next. */
export interface Glance {
    /** Who takes part and how much is written down. */
    readonly who: string;
    readonly verdict: string;
    readonly questions: readonly Answer[];
    readonly habits: readonly Answer[];
    /** The gravest first. */
    readonly next: readonly Step[];
    /** How many more there are. */
    readonly more: number;
    readonly caveat: string;
}
export interface Step {
    readonly text: string;
    /** What is wrong, where a finding says it and the step is its repair; the rule, and where. */
    readonly why?: string;
    readonly rule?: string;
    readonly at?: Place;
}
const [mostSteps, mostNamed] = [5, 6];

export function glance(eco: Ecosystem, findings: readonly Finding[]): Glance {
    const { questions, habits } = allAnswers(eco, findings);
    const steps = stepsOf(eco, findings, [...questions, ...habits]);
    return {
        who: whoOf(eco),
        verdict: verdictOf(questions, habits, findings),
        questions,
        habits,
        next: steps.slice(0, mostSteps),
        more: Math.max(0, steps.length - mostSteps),
        caveat
    };
}
function whoOf(eco: Ecosystem): string {
    const partners = eco.active.map((p) => titleOf(eco, p.name));
    const counts = [
        [eco.all('Body').length, 'body', 'bodies'],
        [eco.all('Decision').length, 'decision', 'decisions'],
        [eco.all('Dataset').length, 'dataset', 'datasets']
    ] as const;
    const written = counts.filter(([n]) => n).map(([n, one, several]) => counted(n, one, several));
    const who = partners.length
        ? `${counted(partners.length, 'active partner')}: ${listed(partners, mostNamed)}.`
        : 'No active partner is written down yet.';
    const sum = counts.reduce((all, [n]) => all + n, 0);
    return written.length ? `${who} ${listed(written)} ${verb(sum, 'is', 'are')} written down.` : who;
}
/** What is not written is told apart from what is written and wrong. */
function verdictOf(questions: readonly Answer[], habits: readonly Answer[], findings: readonly Finding[]): string {
    const all = [...questions, ...habits];
    const count = (verdict: Answer['verdict']): number => all.filter((a) => a.verdict === verdict).length;
    const [partly, no, unsaid] = [count('partly'), count('no'), count('nothing said')];
    if (unsaid === all.length)
        return `Nothing is written yet on the three questions and the five habits of trust. ${open(findings)}`;
    const covered = (of: readonly Answer[], whole: string): string => {
        const yes = of.filter((a) => a.verdict === 'yes').length;
        return yes === of.length ? `all ${whole}` : `${yes || 'none'} of the ${whole}`;
    };
    const others = [
        ...(partly ? [`${partly} in part`] : []),
        ...(no ? [`${no} ${verb(no, 'is', 'are')} answered with no`] : []),
        ...(unsaid ? [`on ${unsaid} nothing is written`] : [])
    ];
    const parts = [
        `As written, ${covered(questions, 'three questions')} and ${covered(habits, 'five habits')} of trust are fully covered`,
        ...others
    ];
    return `${parts.join(', ')}. ${open(findings)}`;
}
function open(findings: readonly Finding[]): string {
    if (!findings.length) return 'No finding is open.';
    const kinds = [...severities].reverse().flatMap((severity) => {
        const sum = findings.filter((f) => f.severity === severity).length;
        return sum ? [severity === 'info' ? `${sum} for information` : counted(sum, severity)] : [];
    });
    return `${counted(findings.length, 'finding')} ${verb(findings.length, 'is', 'are')} open (${listed(kinds)}).`;
}
/** What findings that are grave say to do, then what is missing; each once. */
function stepsOf(eco: Ecosystem, findings: readonly Finding[], answers: readonly Answer[]): Step[] {
    const grave = [...severities]
        .reverse()
        .slice(0, 2)
        .flatMap((severity) => findings.filter((f) => f.severity === severity))
        .map((finding): Step => ({ ...adviceOf(eco, finding), rule: finding.rule, at: finding.at }));
    const missing = answers.flatMap(({ missing: [first] }): Step[] => (first ? [{ text: `Say ${first}` }] : []));
    const known = new Set<string>();
    return [...grave, ...missing].filter(({ text }) => !known.has(text) && known.add(text));
}
