import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, GrammarAST, isCompositeCstNode, isLeafCstNode, type LeafCstNode } from 'langium';
import { EcoSpecGrammar } from '../generated/grammar.js';
import { nearest } from '../model/nearest.js';
import { assignmentOf } from './assignments.js';
import { keywords, startsStatement } from './keywords.js';

/** A better message for a syntax error, and the stretch of text that it is about. */
export interface Advice {
    readonly message: string;
    readonly start: number;
    readonly end: number;
    /** The rest of the statement is misread because of it. */
    readonly misleads: boolean;
}

/**
 * What a parser that sees one token at a time cannot say: that an opening brace is missing, or that a name was given two words. `before`
 * is what was read last before the error.
 */
export function adviceOn(token: IToken, before: LeafCstNode | undefined, text: string): Advice | undefined {
    if (!before || !/^\s*$/.test(text.slice(before.end, token.startOffset).replace(comments, ''))) return undefined;
    return missingBrace(token, before) ?? nameOfWords(token, before, text);
}
const comments = /\/\*[\s\S]*?\*\/|\/\/.*/g;

/** The word opens a clause of a body, and the statement before it ended without one. */
function missingBrace(token: IToken, before: LeafCstNode): Advice | undefined {
    for (let node: AstNode | undefined = before.astNode; node?.$cstNode?.end === before.end; node = node.$container)
        if (bodyWords(node.$type).has(token.image) && !hasBody(node))
            return {
                message: `An opening '{' is missing here, before '${token.image}': what belongs to ${named(node)} stands between { and }.`,
                start: before.end - 1,
                end: before.end,
                misleads: true
            };
    return undefined;
}
function hasBody(node: AstNode): boolean {
    const cst = node.$cstNode;
    return isCompositeCstNode(cst) && cst.content.some((c) => isLeafCstNode(c) && c.text === '{');
}
function named(node: AstNode): string {
    const { name } = node as { name?: string };
    const keyword = node.$cstNode?.text.match(/^[a-z][\w-]*/)?.[0];
    if (!name) return 'this statement';
    return keyword && keyword !== name ? `${keyword} ${name}` : name;
}
const wordsOfBodies = new Map<string, ReadonlySet<string>>();
/** The words that open a clause in the body of a statement: what follows its brace. */
function bodyWords(rule: string): ReadonlySet<string> {
    let words = wordsOfBodies.get(rule);
    if (!words) {
        const braces = contentsOf(rule).filter((e) => GrammarAST.isKeyword(e) && e.value === '{');
        words = new Set(
            braces.flatMap((brace) => {
                const { elements } = brace.$container as GrammarAST.Group;
                return firstWords(elements[elements.indexOf(brace as GrammarAST.Keyword) + 1]);
            })
        );
        wordsOfBodies.set(rule, words);
    }
    return words;
}
function firstWords(element: GrammarAST.AbstractElement | undefined): string[] {
    if (GrammarAST.isKeyword(element)) return [element.value];
    if (GrammarAST.isAlternatives(element)) return element.elements.flatMap(firstWords);
    if (GrammarAST.isGroup(element)) return firstWords(element.elements[0]);
    if (GrammarAST.isAssignment(element)) return firstWords(element.terminal);
    const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
    return GrammarAST.isParserRule(rule) ? firstWords(rule.definition) : [];
}
function contentsOf(rule: string): GrammarAST.AbstractElement[] {
    const found = EcoSpecGrammar().rules.find((r) => r.name === rule);
    return found ? AstUtils.streamAllContents(found).filter(GrammarAST.isAbstractElement).toArray() : [];
}

/** A name that is followed by a further word on its line: `partner Metro AG`. */
function nameOfWords(token: IToken, before: LeafCstNode, text: string): Advice | undefined {
    const isName = assignmentOf(before.grammarSource)?.feature === 'name';
    if (!isName || token.tokenType.name !== 'ID' || text.slice(before.end, token.startOffset).includes('\n'))
        return undefined;
    const own = contentsOf(before.astNode.$type);
    if (isSlip(token.image, own)) return undefined;
    const [, further, title] = /^((?:[^\s"{},/]+[ \t]*)+)("[^"\n]*")?/.exec(text.slice(token.startOffset)) ?? [];
    const words = [before.text, ...wordsBeforeKeyword(further)];
    const said = words.join(' ').slice(0, 60);
    const mayHaveTitle = own.some((e) => GrammarAST.isAssignment(e) && e.feature === 'title');
    const keyword = /[\w-]+(?=\s*$)/.exec(text.slice(Math.max(0, before.offset - 40), before.offset))?.[0] ?? '';
    const instead = mayHaveTitle
        ? `Give the full name as a title in quotes: ${keyword} ${before.text} ${title ?? `"${said}"`}`
        : `Join the words: ${words.join('').slice(0, 60)}`;
    const last = text.indexOf(words[words.length - 1], token.startOffset);
    return {
        message: `A name is one word; '${said}' is not. ${instead}`,
        start: token.startOffset,
        end: last + words[words.length - 1].length,
        misleads: false
    };
}
/** A word of the statement in capitals, or misspelt; a capital letter alone makes a name. */
function isSlip(word: string, own: readonly GrammarAST.AbstractElement[]): boolean {
    const words = own
        .filter(GrammarAST.isKeyword)
        .map((k) => k.value)
        .filter((w) => !startsStatement(w));
    if (/^[a-z]/.test(word)) return nearest(word, words) !== undefined;
    return words.includes(word.toLowerCase());
}
function wordsBeforeKeyword(text = ''): string[] {
    const words = text.trim().split(/\s+/);
    const end = words.findIndex((w, i) => i > 0 && (keywords().includes(w) || /^\d/.test(w)));
    return end < 0 ? words : words.slice(0, end);
}
