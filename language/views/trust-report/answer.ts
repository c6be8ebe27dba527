import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import type { Finding } from '../../rules/rule.js';
import { titleOfRule } from '../../rules/titles.js';
import { adviceOf } from './advice.js';
import { byGravity, isGrave, kindsOf, type OpenKind, openInWords } from './open.js';
import { type Rest, restOf } from './rests-on.js';

/** What is designed and recorded, never how people feel. */
export type Verdict = 'yes' | 'partly' | 'no' | 'nothing said';
export interface Evidence {
    /** In short, as a picture says it; the text where there is none. */
    readonly title?: string;
    readonly text: string;
    readonly at: Place;
}
/** Something that an answer rests on: what would be said, and where it is. */
export interface Sign {
    /** Ends the sentence "Say …". */
    readonly what: string;
    readonly evidence: readonly Evidence[];
    /** Adds to an answer, and nothing is missing without it. */
    readonly optional?: boolean;
    /** The reason of the verdict says already that it is missing. */
    readonly isTold?: boolean;
}
export interface SignView {
    readonly what: string;
    /** The first few. */
    readonly evidence: readonly Evidence[];
    readonly count: number;
}
export interface OpenFinding {
    readonly rule: string;
    readonly severity: Finding['severity'];
    readonly message: string;
    readonly at: Place;
}
export interface NextStep {
    readonly text: string;
    /** What is wrong, where the text does not say it itself. */
    readonly why?: string;
    /** The finding that it repairs. */
    readonly rule?: string;
    /** What was found, in a few words. */
    readonly about?: string;
    readonly at?: Place;
}
export interface Answer {
    readonly id: string;
    readonly question: string;
    readonly verdict: Verdict;
    /** The verdict in plain words. */
    readonly words: string;
    /** What `words` say as it is written, where something is supposed. */
    readonly was?: string;
    /** A sentence or two on why; none where all is written and nothing is open. */
    readonly because: string;
    readonly signs: readonly SignView[];
    /** What is not said. */
    readonly missing: readonly string[];
    /** The worst first. */
    readonly findings: readonly OpenFinding[];
    /** The same by what they are about, and how many kinds there are. */
    readonly kinds: readonly OpenKind[];
    readonly kindsCount: number;
    readonly findingsCount: number;
    /** What it rests on, each thing once. */
    readonly restsOn: Rest;
    readonly next?: NextStep;
}
/** What an answer is made from. `verdict` where the signs alone would claim too much. */
export interface Topic {
    readonly id: string;
    readonly question: string;
    readonly signs: readonly Sign[];
    /** Where a `yes` would say more than a file can. */
    readonly yes?: string;
    readonly verdict?: { readonly atMost: Verdict; readonly because: string; readonly words?: string };
}

/** How much evidence of one kind is shown. */
const most = 5;
const words: Record<Verdict, string> = {
    yes: 'Yes, as written',
    partly: 'Partly',
    no: 'No',
    'nothing said': 'Nothing said'
};
const order: readonly Verdict[] = ['nothing said', 'no', 'partly', 'yes'];

export function answer(eco: Ecosystem, topic: Topic, findings: readonly Finding[]): Answer {
    const { id, question, signs, verdict } = topic;
    const open = byGravity(findings);
    const lacking = signs.filter((s) => !s.evidence.length && !s.optional);
    const said = signs.filter((s) => s.evidence.length);
    const bySigns = verdictBySigns(said.length, lacking.length, open);
    const isCapped = !!verdict && order.indexOf(verdict.atMost) <= order.indexOf(bySigns);
    const given = isCapped ? verdict.atMost : bySigns;
    const missing = lacking.map((s) => s.what);
    const untold = lacking.filter((s) => !s.isTold).map((s) => s.what);
    const kinds = kindsOf(open);
    return {
        id,
        question,
        verdict: given,
        words: isCapped ? (verdict.words ?? words[given]) : wordsOf(given, topic, missing),
        because: [verdict?.because, because(given, untold, open)].filter((t) => t).join(' '),
        signs: said.map(({ what, evidence }) => ({ what, evidence: evidence.slice(0, most), count: evidence.length })),
        missing,
        findings: open.map(({ rule, severity, message, at }) => ({ rule, severity, message, at })),
        kinds,
        kindsCount: kinds.length,
        findingsCount: open.length,
        restsOn: restOf(said.flatMap((s) => s.evidence)),
        next: nextStep(eco, open, missing)
    };
}
function wordsOf(given: Verdict, { yes }: Topic, missing: readonly string[]): string {
    if (given === 'partly') return missing.length ? 'Partly written' : 'Written, with open findings';
    return given === 'yes' && yes ? yes : words[given];
}
/** A gap tells that something is not said, not that it is not so. */
function speaksAgainst(finding: Finding): boolean {
    return isGrave(finding) && finding.nature !== 'gap';
}
function verdictBySigns(said: number, missing: number, open: readonly Finding[]): Verdict {
    if (!said) return open.some(speaksAgainst) ? 'no' : 'nothing said';
    return missing || open.some(isGrave) ? 'partly' : 'yes';
}
function because(given: Verdict, missing: readonly string[], open: readonly Finding[]): string {
    const lacks =
        given === 'no' && missing.length
            ? 'Nothing is written that speaks for it.'
            : `Not written: ${missing.join('; ')}.`;
    return [missing.length ? lacks : '', openInWords(open)].filter((t) => t).join(' ');
}
/** What the worst finding says to do; where nothing grave is open, what is missing; then what is only a hint. */
function nextStep(eco: Ecosystem, open: readonly Finding[], missing: readonly string[]): NextStep | undefined {
    const [worst] = open;
    if (worst && (isGrave(worst) || !missing.length))
        return { ...adviceOf(eco, worst), rule: worst.rule, about: titleOfRule(worst.rule), at: worst.at };
    return missing.length ? { text: `Say ${missing[0]}` } : undefined;
}
