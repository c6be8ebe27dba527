import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Use } from '../model/facts.js';
import type { NamedElement } from '../model/names.js';
import type { Position, Range } from '../model/place.js';
import { isPlain, plainName, spelled } from '../model/spelling.js';
import { builtInActions } from '../syntax/uses.js';
import type { Workspace } from '../workspace.js';
import { namedIn, useAt, usesCalled } from './file-index.js';
import { statementKinds, wordFor } from './kinds.js';
import { isSamePlace, occurrencesOf, usesOf } from './occurrences.js';
import { ecosystemsSeeing } from './scope.js';
import { type Found, type Target, targetAt } from './target.js';

/** Why something can't be renamed, in plain words for the author. */
export interface Refusal {
    readonly refused: string;
}
export function isRefusal(answer: object): answer is Refusal {
    return 'refused' in answer;
}

/** What would be renamed at a position: the place of the name and the name as it is. */
export function renameable(
    workspace: Workspace,
    uri: string,
    position: Position
): { range: Range; placeholder: string } | Refusal {
    const found = changeable(workspace, uri, position);
    return isRefusal(found) ? found : { range: found.at.range, placeholder: nameOf(found.target) };
}

/** Renames everywhere, over all files; refused where a name would then mean something else than it does now. */
export function rename(
    workspace: Workspace,
    uri: string,
    position: Position,
    written: string
): WorkspaceEdit | Refusal {
    const found = changeable(workspace, uri, position);
    if (isRefusal(found)) return found;
    const { target } = found;
    const name = plainName(written);
    const refused = misspelling(written, name) ?? conflict(workspace, target, name);
    if (refused) return { refused };
    const changes: Record<string, { range: Range; newText: string }[]> = {};
    if (name !== nameOf(target))
        for (const { at } of occurrencesOf(workspace, target)) {
            changes[at.uri] ??= [];
            changes[at.uri].push({ range: at.range, newText: spelled(name) });
        }
    return { changes };
}
function changeable(workspace: Workspace, uri: string, position: Position): Found | Refusal {
    const found = targetAt(workspace, uri, position);
    if (!found) {
        const facts = workspace.facts(uri);
        const use = facts && useAt(facts, position);
        if (use) return { refused: `Nothing called ${use.name} is declared, so there is nothing to rename.` };
        return {
            refused: 'Only names can be renamed: place the cursor on the name of a partner, a role, a body and so on.'
        };
    }
    const declared = occurrencesOf(workspace, found.target).find((o) => o.isDeclaration);
    if (declared && workspace.isLibrary(declared.at.uri))
        return {
            refused: `${nameOf(found.target)} belongs to a library that comes with EcoSpec and can't be renamed.`
        };
    if (!declared && found.target.is === 'library')
        return { refused: `There is no library ${found.target.name}, so there is nothing to rename.` };
    return found;
}
function nameOf(target: Target): string {
    return target.is === 'element' ? target.element.name : target.name;
}
/** In backticks a name may be anything; without them it has to look like one. */
function misspelling(written: string, name: string): string | undefined {
    if (!name) return 'A name needs at least one letter.';
    if (/[`\n\r]/.test(name)) return 'A name stands on one line and has no backtick inside.';
    const isQuoted = /^`.*`$/.test(written.trim());
    if (isQuoted || isPlain(name) || isPlain(`${name}_`)) return undefined;
    return `'${name}' is no name: a name starts with a letter and goes on with letters, digits, _ and -. What has spaces in it is a title, and stands in "quotes" behind the name.`;
}

// ---- conflicts ---------------------------------------------------------------------------------------------------

function conflict(workspace: Workspace, target: Target, name: string): string | undefined {
    if (name === nameOf(target)) return undefined;
    if (target.is === 'element') return conflictOfElement(workspace, target.element, name);
    if (occurrencesOf(workspace, { is: target.is, name }).length) {
        const both = target.is === 'ecosystem' ? 'the two would become one' : 'an include could mean either';
        return `There is ${target.is === 'ecosystem' ? 'an ecosystem' : 'a library'} called ${name} already: ${both}. Choose another name.`;
    }
    // An ecosystem is also a name that a waiver can point at.
    for (const { ecosystem } of target.is === 'ecosystem' ? workspace.reports() : []) {
        const header = ecosystem.all('EcosystemHeader').find((d) => d.name === target.name);
        const refused = header && conflictIn(ecosystem, { ...header, declaration: header }, name);
        if (refused) return refused;
    }
    return undefined;
}
function conflictOfElement(workspace: Workspace, element: NamedElement, name: string): string | undefined {
    for (const ecosystem of ecosystemsSeeing(workspace, element.nameAt.uri)) {
        const refused = conflictIn(ecosystem, element, name);
        if (refused) return refused;
    }
    return undefined;
}
function conflictIn(ecosystem: Ecosystem, element: NamedElement, name: string): string | undefined {
    return (
        sibling(element, name) ??
        sameStatement(ecosystem, element, name) ??
        builtIn(element, name) ??
        captured(ecosystem, element, name)
    );
}
/** Two contributions of one partner, two levels of one certificate, two steps of one process. */
function sibling({ kind, nameAt, declaration }: NamedElement, name: string): string | undefined {
    if (kind === declaration.kind) return undefined;
    const parts = namedIn(declaration).filter((e) => e.kind !== declaration.kind);
    const other = parts.find((e) => e.name === name && !isSamePlace(e.nameAt, nameAt));
    const owner = (declaration as { name?: string }).name;
    return other && `${owner} has ${withArticle(wordFor(other.kind))} called ${name} already. Choose another name.`;
}
/** Two statements of one name are a fault, whatever they are. */
function sameStatement(ecosystem: Ecosystem, { kind, declaration }: NamedElement, name: string): string | undefined {
    const other = kind === declaration.kind && kind !== 'EcosystemHeader' && ecosystem.find(name, ...statementKinds);
    return other
        ? `${name} is the name of ${withArticle(wordFor(other.kind))} already. Choose another name.`
        : undefined;
}
/** Some words of the language mean something without being declared. */
function builtIn({ kind }: NamedElement, name: string): string | undefined {
    if (kind !== 'Action' || !builtInActions().includes(name)) return undefined;
    return `${name} is an action that is built in. Choose another name.`;
}
/** A name that would mean something else afterwards: one that is renamed, or one that is called so already. */
function captured(ecosystem: Ecosystem, element: NamedElement, name: string): string | undefined {
    for (const { use } of usesOf(ecosystem, element)) {
        const other = use && ecosystem.meaning({ ...use, name });
        if (other) return clash(other, use, name);
    }
    for (const use of [...ecosystem.files, ...ecosystem.libraries].flatMap((f) => usesCalled(f, name))) {
        const other = ecosystem.meaning(use);
        if (other && couldMean(use, element)) return clash(other, use, name);
    }
    return undefined;
}
/** Whether a use, by what it wants and where it looks, could take this for what it names. */
function couldMean(use: Use, { kind, declaration }: NamedElement): boolean {
    if (!use.kinds.includes(kind)) return false;
    const owner = (declaration as { name?: string }).name;
    const isInside = kind === 'Level' || kind === 'Step';
    return use.within === undefined ? kind !== 'Level' : isInside && use.within === owner;
}
function clash(other: NamedElement, { at }: Use, name: string): string {
    const line = at.range.start.line + 1;
    const file = decodeURIComponent(at.uri.split('/').at(-1) ?? at.uri);
    return `${name} is the name of ${withArticle(wordFor(other.kind))} already, and line ${line} of ${file} could then mean either. Choose another name.`;
}
function withArticle(word: string): string {
    return `${/^[aeiou]/.test(word) ? 'an' : 'a'} ${word}`;
}
