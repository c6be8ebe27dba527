import { AstUtils, GrammarAST } from 'langium';
import { EcoSpecGrammar } from '../generated/grammar.js';

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
