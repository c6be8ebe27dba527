import { createScanner, type Node, type ParseError, parseTree, printParseErrorCode, SyntaxKind } from 'jsonc-parser';
import type { Problem } from './model/facts.js';
import { nearest } from './model/nearest.js';
import type { Place } from './model/place.js';
import { type RuleSettings, rules } from './rules/catalogue.js';
import { families } from './rules/families.js';
import { type Severity, severities } from './rules/rule.js';
import { placer } from './syntax/lines.js';

export const projectFileName = 'ecospec.json';

/** What a project file sets for the ecosystems in its folder and below. Editor and command line read the same file. */
export interface Project {
    readonly severity: RuleSettings;
    readonly problems: readonly Problem[];
}
const settings = ['$schema', 'severity'];
const levels: readonly string[] = ['off', ...severities];

/** Reads a project file, with comments allowed. Never throws; whatever cannot be read is a problem at its place and has no effect. */
export function readProject(uri: string, text: string): Project {
    const place = placer(uri, text);
    const problems: Problem[] = [];
    const problem = (at: { offset: number; length: number }, message: string): void => {
        problems.push({ code: 'project-file', message, at: placeOf(place, at) });
    };
    const deep = tooDeep(text);
    if (deep) {
        problem(deep, 'This is nested deeper than any project file.');
        return { severity: {}, problems };
    }
    const errors: ParseError[] = [];
    const tree = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
    for (const e of errors.slice(0, 1)) problem(e, `This is not JSON: ${inWords(e)}.`);
    const severity: Record<string, Severity | 'off'> = {};
    if (tree && tree.type !== 'object') problem(tree, 'A project file is an object, for example: { "severity": {} }');
    for (const [key, keyNode, value] of entriesOf(tree)) {
        if (!settings.includes(key)) problem(keyNode, unknown('setting', key, settings));
        if (key !== 'severity') continue;
        if (value.type !== 'object') problem(value, 'Severities are set by rule or family: { "dummy-voter": "error" }');
        for (const [id, idNode, level] of entriesOf(value)) {
            if (!known().includes(id)) problem(idNode, unknown('rule or family', id, known()));
            else if (!levels.includes(level.value)) problem(level, `A severity is one of: ${levels.join(', ')}.`);
            else severity[id] = level.value;
        }
    }
    return { severity, problems };
}
/** Deeper than any project file, and less deep than a stack. */
const deepest = 50;
function tooDeep(text: string): { offset: number; length: number } | undefined {
    const scanner = createScanner(text, true);
    let depth = 0;
    for (let kind = scanner.scan(); kind !== SyntaxKind.EOF; kind = scanner.scan()) {
        if (kind === SyntaxKind.OpenBraceToken || kind === SyntaxKind.OpenBracketToken) depth++;
        if (kind === SyntaxKind.CloseBraceToken || kind === SyntaxKind.CloseBracketToken) depth--;
        if (depth > deepest) return { offset: scanner.getTokenOffset(), length: 1 };
    }
    return undefined;
}
/** Every id that a severity can be set for. */
function known(): string[] {
    return [...rules.map((r) => r.id), ...Object.keys(families)];
}
function* entriesOf(node: Node | undefined): Iterable<readonly [string, Node, Node]> {
    if (node?.type !== 'object') return;
    for (const { children } of node.children ?? []) {
        const [key, value] = children ?? [];
        if (key && value) yield [key.value, key, value];
    }
}
function placeOf(place: (start: number, end: number) => Place, at: { offset: number; length: number }): Place {
    return place(at.offset, at.offset + at.length);
}
function unknown(what: string, word: string, candidates: readonly string[]): string {
    const meant = nearest(word, candidates);
    return `There is no ${what} ${word}.${meant ? ` Did you mean ${meant}?` : ''}`;
}
/** `CommaExpected` as `comma expected`. */
function inWords({ error }: ParseError): string {
    return printParseErrorCode(error)
        .replace(/(?<!^)([A-Z])/g, ' $1')
        .toLowerCase();
}
