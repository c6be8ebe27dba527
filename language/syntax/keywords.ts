import { AstUtils, GrammarAST } from 'langium';
import { EcoSpecGrammar } from '../generated/grammar.js';

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
    starts ??= new Set(
        statements()
            .map((rule) => AstUtils.streamAllContents(rule).find(GrammarAST.isKeyword)?.value)
            .filter((keyword) => keyword !== undefined)
    );
    return starts.has(word);
}
function statements(): GrammarAST.AbstractRule[] {
    const rules = EcoSpecGrammar().rules;
    const called = (name: string): string[] =>
        AstUtils.streamAllContents(rules.find((r) => r.name === name)!)
            .filter(GrammarAST.isRuleCall)
            .map((c) => c.rule.$refText)
            .toArray();
    const names = new Set([...called('Item'), ...called('Header')]);
    return rules.filter((r) => names.has(r.name) && r.name !== 'Header');
}
