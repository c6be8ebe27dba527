import type { Place } from '../../model/place.js';
import type { Finding } from '../../rules/rule.js';
import { severities } from '../../rules/rule.js';

/** What is designed and recorded, never how people feel. */
export type Verdict = 'yes' | 'partly' | 'no' | 'nothing said';
export interface Evidence {
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
    /** The finding that it repairs. */
    readonly rule?: string;
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
    /** One or two sentences on why. */
    readonly because: string;
    readonly signs: readonly SignView[];
    /** What is not said. */
    readonly missing: readonly string[];
    /** The worst first. */
    readonly findings: readonly OpenFinding[];
    readonly next?: NextStep;
}
/** What an answer is made from. `verdict` where the signs alone would claim too much. */
export interface Topic {
    readonly id: string;
    readonly question: string;
    readonly signs: readonly Sign[];
    /** Where a `yes` would say more than a file can. */
    readonly yes?: string;
    readonly verdict?: { readonly atMost: Verdict; readonly because: string };
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

export function answer({ id, question, signs, yes, verdict }: Topic, findings: readonly Finding[]): Answer {
    const open = [...findings].sort((a, b) => severities.indexOf(b.severity) - severities.indexOf(a.severity));
    const missing = signs.filter((s) => !s.evidence.length && !s.optional).map((s) => s.what);
    const said = signs.filter((s) => s.evidence.length);
    const bySigns = verdictBySigns(said.length, missing.length, open);
    const isCapped = verdict && order.indexOf(verdict.atMost) < order.indexOf(bySigns);
    const given = isCapped ? verdict.atMost : bySigns;
    return {
        id,
        question,
        verdict: given,
        words: given === 'yes' && yes ? yes : words[given],
        because: [...(isCapped ? [verdict.because] : []), because(said.length, missing, open)].join(' '),
        signs: said.map(({ what, evidence }) => ({ what, evidence: evidence.slice(0, most), count: evidence.length })),
        missing,
        findings: open.map(({ rule, severity, message, at }) => ({ rule, severity, message, at })),
        next: nextStep(open, missing)
    };
}
/** Hints and what is only told change no answer. */
function isGrave({ severity }: Finding): boolean {
    return severity === 'error' || severity === 'warning';
}
/** A gap tells that something is not said, not that it is not so. */
function speaksAgainst(finding: Finding): boolean {
    return isGrave(finding) && finding.nature !== 'gap';
}
function verdictBySigns(said: number, missing: number, open: readonly Finding[]): Verdict {
    if (!said) return open.some(speaksAgainst) ? 'no' : 'nothing said';
    return missing || open.some(isGrave) ? 'partly' : 'yes';
}
function because(said: number, missing: readonly string[], open: readonly Finding[]): string {
    const grave = open.filter(isGrave).length;
    const against = open.filter(speaksAgainst).length;
    const findings = grave ? ` ${grave} open ${grave === 1 ? 'finding bears' : 'findings bear'} on it.` : '';
    if (!said && against)
        return `Nothing is written that speaks for it, and ${against} open ${against === 1 ? 'finding speaks' : 'findings speak'} against it.`;
    if (!said) return `Nothing is written about it.${findings}`;
    if (!missing.length) return `Everything this report looks for is written.${findings}`;
    return `Not written: ${missing.join('; ')}.${findings}`;
}
/** The repair of the worst finding; where nothing grave is open, what is missing; then what is only a hint. */
function nextStep(open: readonly Finding[], missing: readonly string[]): NextStep | undefined {
    const [worst] = open;
    if (worst && (isGrave(worst) || !missing.length))
        return { text: worst.fixes[0]?.title ?? worst.message, rule: worst.rule, at: worst.at };
    return missing.length ? { text: `Say ${missing[0]}` } : undefined;
}
