import { compare, type Place } from '../../model/place.js';
import type { Finding } from '../../rules/rule.js';
import { titleOfRule } from '../../rules/titles.js';
import type { Found } from '../found.js';
import type { Mark } from '../mark.js';

/** Words with the sign of an open finding that is about them: worth a look, or a problem. */
export interface Signed extends Mark {
    readonly sign?: '!' | '◆';
}

/** The open warnings and errors within a statement, each told once: with the words that are there anyway, or by a mark of its own. */
export class Open {
    private constructor(private left: readonly Finding[]) {}

    static within(found: Found, at: Place): Open {
        return new Open(found.within(at).filter((f) => f.severity === 'warning' || f.severity === 'error'));
    }
    /** Those that begin within a part of the statement: the whole need not tell them any more. */
    part(at: Place): Open {
        return new Open(this.taken((f) => begins(f.at, at)));
    }
    /** What a rule finds is told by these words. */
    told(mark: Mark, rule: string, isAbout: (finding: Finding) => boolean = () => true): Signed {
        return this.sign(rule, isAbout)(mark);
    }
    /** The same for several words. */
    sign(rule: string, isAbout: (finding: Finding) => boolean = () => true): (mark: Mark) => Signed {
        const own = this.taken((f) => f.rule === rule && isAbout(f));
        return (mark) => (own.length ? { ...mark, sign: signOf(own), why: messages(own) } : mark);
    }
    /** What nothing has told yet, a mark for each way of being wrong. */
    rest(): Signed[] {
        const byWords = new Map<string, Finding[]>();
        for (const finding of this.left) {
            const words = inWords(finding);
            byWords.set(words, [...(byWords.get(words) ?? []), finding]);
        }
        return [...byWords].map(([text, own]) => ({
            text,
            sign: signOf(own),
            why: messages(own),
            at: own.map((f) => f.at)
        }));
    }
    private taken(isTaken: (finding: Finding) => boolean): readonly Finding[] {
        const taken = this.left.filter(isTaken);
        this.left = this.left.filter((f) => !taken.includes(f));
        return taken;
    }
}
function begins({ uri, range: { start } }: Place, within: Place): boolean {
    const { range } = within;
    return uri === within.uri && compare(range.start, start) <= 0 && compare(start, range.end) < 0;
}
function signOf(findings: readonly Finding[]): '!' | '◆' {
    return findings.some((f) => f.severity === 'error') ? '◆' : '!';
}
function messages(findings: readonly Finding[]): string {
    return findings.map((f) => f.message).join('\n');
}
function inWords({ rule, nature }: Finding): string {
    return (nature === 'gap' ? gaps[rule] : undefined) ?? words[rule] ?? small(titleOfRule(rule));
}
function small(title: string): string {
    return `${title[0].toLowerCase()}${title.slice(1)}`;
}
/** What is wrong, in so few words that a box of a map can hold them; the whole message is told on demand. */
const words: Readonly<Record<string, string>> = {
    'accountable-not-unique': 'not one party answers for it',
    'accountable-without-authority': 'answers for it without a say in it',
    'affected-party-without-voice': 'somebody affected has no voice',
    'appeal-to-same-body': 'the appeal goes back to those who decided first',
    'decision-without-decider': 'who decides is not said',
    'decision-without-reasons': 'not all of those affected hear the reasons',
    'dictator-in-body': 'one party decides alone',
    'dispute-step-without-deadline': 'can end without an outcome',
    'dummy-voter': 'some votes never decide',
    'escalation-cycle': 'goes round in a circle',
    'hidden-veto': 'a veto that is not declared',
    'judge-in-own-cause': 'can rule on its own case',
    'powers-not-separated': 'the same party makes, enforces and judges the rules',
    'quota-allows-opposites': 'opposite motions can both pass',
    'quota-unreachable': 'no motion can pass',
    'related-parties-vote-twice': 'related parties vote more than once',
    'sanction-without-notice': 'too little notice, or no reasons',
    'sanctions-not-graduated': 'no milder step before',
    'self-preferencing-unchecked': 'judges its own competitors',
    'unheard-party': 'not everybody is heard',
    'unilateral-rule-change': 'one party can change it alone'
};
/** What is missing, where a rule also finds what is one-sided. */
const gaps: Readonly<Record<string, string>> = {
    'appeal-to-same-body': 'nobody independent hears an appeal',
    'escalation-cycle': 'ends nowhere'
};
