import { AstUtils, GrammarAST } from 'langium';
import { EcoSpecGrammar } from '../generated/grammar.js';
import { machineOf, type State } from './expected/automaton.js';

let starts: ReadonlySet<string> | undefined;
let words: readonly string[] | undefined;

/** Every word of the language. */
export function keywords(): readonly string[] {
    words ??= [
        ...new Set(
            AstUtils.streamAllContents(EcoSpecGrammar())
                .filter(GrammarAST.isKeyword)
                .map((k) => k.value)
                .filter((word) => /^[a-z]/.test(word))
        )
    ];
    return words;
}
/** Whether a word starts a statement of a file. */
export function startsStatement(word: string): boolean {
    starts ??= new Set(firstWords(machineOf('Item').start));
    return starts.has(word);
}
function firstWords({ steps, free, calls }: State): string[] {
    const next = [...free, ...calls.map((c) => c.rule.start)];
    return [...steps.map((s) => s.text), ...next.flatMap(firstWords)];
}
