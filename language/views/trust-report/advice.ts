import type { Ecosystem } from '../../model/ecosystem.js';
import type { Finding } from '../../rules/rule.js';
import { anyTitleOf, inTitles } from './in-titles.js';

/** What a finding says to do. */
export interface Advice {
    readonly text: string;
    /** What is wrong, where the text does not say it itself. */
    readonly why?: string;
}
/** Longer messages are told by what is wrong and what to do. */
const mostOfMessage = 320;

/**
 * The last sentence of a message says what to do; a quick fix is only one way of several. It stands behind what it is about, or, where it
 * makes no sense alone, with the rest of the message.
 */
export function adviceOf(eco: Ecosystem, { message, element }: Pick<Finding, 'message' | 'element'>): Advice {
    const sentences = sentencesOf(message);
    const last = sentences.at(-1) ?? '';
    if (sentences.length < 2 || element === eco.name || !eco.find(element) || !standsAlone(last))
        return { text: inTitles(eco, whole(message, sentences)) };
    const advice = inTitles(eco, last);
    const subject = anyTitleOf(eco, element);
    return {
        text: advice.includes(subject) ? advice : `${subject}: ${advice}`,
        why: inTitles(eco, sentences.slice(0, -1).join(' '))
    };
}
function whole(message: string, sentences: readonly string[]): string {
    return message.length > mostOfMessage && sentences.length > 2 ? `${sentences[0]} ${sentences.at(-1)}` : message;
}
/** Behind a stop, and before a capital letter. */
export function sentencesOf(text: string): string[] {
    return text.split(/(?<=[.!?…])\s+(?=\p{Lu})/u);
}
/** Not where it begins with something that the sentences before are about (`Add it`, `Consult them`). */
function standsAlone(sentence: string): boolean {
    const [first = '', ...words] = sentence.split(/\s+/);
    const begins = words.slice(0, 5).map((w) => w.replace(/\W+$/, ''));
    if (!/^(Add|Change|Give|Let|Name|Say|Take|Ask|Call|Start|Close|Pass|Allow|Make)$/.test(first)) return false;
    return (
        words.length > 3 &&
        !begins.some((w) => /^(it|its|them|they|their|this|these|that|both|there)$/.test(w)) &&
        begins[0] !== 'one'
    );
}
