import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver-types';
import { compare, type Place, type Range } from '../model/place.js';
import { ruleOf } from '../rules/catalogue.js';
import type { Workspace } from '../workspace.js';
import { namedIn, usesInOrder } from './file-index.js';
import { ecosystemOf } from './scope.js';
import { wordIn } from './target.js';

/** What a name is coloured as, by the kind of what it names. package.json says what each type means to a theme. */
const types: Readonly<Record<string, string>> = {
    EcosystemHeader: 'ecosystem',
    LibraryHeader: 'ecosystem',
    LifeArea: 'lifeArea',
    Purpose: 'purpose',
    Territory: 'territory',
    Action: 'action',
    Goal: 'goal',
    Certificate: 'certificate',
    Level: 'certificateLevel',
    Role: 'role',
    Partner: 'partner',
    Population: 'population',
    External: 'outsider',
    Group: 'group',
    Body: 'body',
    Contribution: 'value',
    Offer: 'value',
    Benefit: 'value',
    Pool: 'pool',
    CostGame: 'pool',
    Dataset: 'data',
    Decision: 'decision',
    Responsibility: 'decision',
    ConflictProcess: 'process',
    Step: 'process',
    Sanction: 'process',
    Channel: 'trust',
    Practice: 'trust',
    Promised: 'trust',
    Score: 'trust',
    Risk: 'risk',
    Win: 'goal'
};
/** Whatever else may be `called` something: permissions, flows, ways out. */
const other = 'statement';

/** The numbers of the protocol stand for these, in this order. */
export const colourLegend: SemanticTokensLegend = {
    tokenTypes: [...new Set([...Object.values(types), other, 'rule'])],
    tokenModifiers: ['declaration', 'readonly']
};
const typeNumbers = new Map(colourLegend.tokenTypes.map((t, i) => [t, i]));

interface Coloured {
    readonly range: Range;
    readonly type: string;
    readonly isDeclaration: boolean;
    readonly isShipped: boolean;
}

/** The names of a file, or of a part of it, by what they mean; what means nothing keeps the colour of plain text. */
export function coloursOf(workspace: Workspace, uri: string, within?: Range): SemanticTokens {
    const isWanted = ({ range }: Place): boolean =>
        !within || (compare(range.end, within.start) >= 0 && compare(range.start, within.end) <= 0);
    const names = [...declared(workspace, uri, isWanted), ...used(workspace, uri, isWanted)];
    return { data: encoded(names.sort((a, b) => compare(a.range.start, b.range.start))) };
}
function declared(workspace: Workspace, uri: string, isWanted: (at: Place) => boolean): Coloured[] {
    const word = (at: Place, which: number, type: string): Coloured[] => [
        { range: wordIn(workspace, at, which).range, type, isDeclaration: false, isShipped: type === 'rule' }
    ];
    const isShipped = workspace.isLibrary(uri);
    return (workspace.facts(uri)?.declarations ?? []).flatMap((d) => {
        if (!isWanted(d.at)) return [];
        if (d.kind === 'PartHeader' || d.kind === 'Include') return word(d.at, -1, 'ecosystem');
        if (d.kind === 'Waiver') return ruleOf(d.rule) ? word(d.at, 1, 'rule') : [];
        return namedIn(d).map((e) => ({
            range: e.nameAt.range,
            type: types[e.kind] ?? other,
            isDeclaration: true,
            isShipped
        }));
    });
}
function used(workspace: Workspace, uri: string, isWanted: (at: Place) => boolean): Coloured[] {
    const facts = workspace.facts(uri);
    const ecosystem = ecosystemOf(workspace, uri);
    if (!facts || !ecosystem) return [];
    return usesInOrder(facts).flatMap((use) => {
        const element = isWanted(use.at) && ecosystem.meaning(use);
        if (!element) return [];
        const isShipped = workspace.isLibrary(element.nameAt.uri);
        return [{ range: use.at.range, type: types[element.kind] ?? other, isDeclaration: false, isShipped }];
    });
}
/** Five numbers each: lines and characters since the one before, length, type, modifiers. */
function encoded(names: readonly Coloured[]): number[] {
    const data: number[] = [];
    let [line, character] = [0, 0];
    for (const { range, type, isDeclaration, isShipped } of names) {
        const { start, end } = range;
        const isSame = data.length > 0 && start.line === line && start.character <= character;
        if (start.line !== end.line || isSame) continue;
        const from = start.line === line ? start.character - character : start.character;
        const modifiers = (isDeclaration ? 1 : 0) + (isShipped ? 2 : 0);
        data.push(start.line - line, from, end.character - start.character, typeNumbers.get(type) ?? 0, modifiers);
        [line, character] = [start.line, start.character];
    }
    return data;
}
