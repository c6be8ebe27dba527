import { SymbolKind } from 'vscode-languageserver-types';
import type { Kind } from '../model/declarations.js';

/** Whatever can stand in an outline: a statement, or a part of one with a place of its own. */
export type OutlineKind =
    | Kind
    | 'LifeArea'
    | 'Level'
    | 'Contribution'
    | 'Offer'
    | 'Benefit'
    | 'Step'
    | 'SanctionLevel'
    | 'Seat'
    | 'Share'
    | 'Indicator';

/** What an editor shows each kind as; its icons are made for programs, so the nearest in shape is taken. */
const symbols: Readonly<Record<OutlineKind, SymbolKind>> = {
    EcosystemHeader: SymbolKind.Namespace,
    PartHeader: SymbolKind.Namespace,
    LibraryHeader: SymbolKind.Package,
    Include: SymbolKind.Module,
    LifeArea: SymbolKind.EnumMember,
    Purpose: SymbolKind.Key,
    Territory: SymbolKind.Key,
    Action: SymbolKind.Key,
    Exclusion: SymbolKind.Operator,
    Goal: SymbolKind.Constant,
    Certificate: SymbolKind.Struct,
    Level: SymbolKind.EnumMember,
    Role: SymbolKind.Interface,
    Partner: SymbolKind.Class,
    Population: SymbolKind.Array,
    External: SymbolKind.TypeParameter,
    Group: SymbolKind.Array,
    Dependence: SymbolKind.Operator,
    Contribution: SymbolKind.Property,
    Offer: SymbolKind.Method,
    Benefit: SymbolKind.Field,
    Pool: SymbolKind.Number,
    CostGame: SymbolKind.Number,
    Share: SymbolKind.Field,
    Dataset: SymbolKind.Object,
    Allow: SymbolKind.Boolean,
    Forbid: SymbolKind.Boolean,
    Oblige: SymbolKind.Boolean,
    Flow: SymbolKind.Operator,
    Body: SymbolKind.Enum,
    Seat: SymbolKind.EnumMember,
    Decision: SymbolKind.Function,
    Responsibility: SymbolKind.Function,
    ConflictProcess: SymbolKind.Event,
    Step: SymbolKind.Method,
    Sanction: SymbolKind.Event,
    SanctionLevel: SymbolKind.EnumMember,
    Disclosure: SymbolKind.String,
    Risk: SymbolKind.Event,
    Score: SymbolKind.Number,
    Channel: SymbolKind.Event,
    Practice: SymbolKind.Event,
    Promised: SymbolKind.Constant,
    Indicator: SymbolKind.Field,
    Rating: SymbolKind.Number,
    Relationship: SymbolKind.Operator,
    Win: SymbolKind.Constant,
    Exit: SymbolKind.Event,
    Waiver: SymbolKind.Null
};
/** The kinds of parts, which may be called like something else. */
const parts = new Set<OutlineKind>([
    'LifeArea',
    'Level',
    'Contribution',
    'Offer',
    'Benefit',
    'Step',
    'SanctionLevel',
    'Seat',
    'Share',
    'Indicator'
]);
/** The kinds of statements of which no two may have one name. */
export const statementKinds: readonly Kind[] = (Object.keys(symbols) as OutlineKind[]).filter(
    (k): k is Kind => !parts.has(k) && k !== 'EcosystemHeader' && k !== 'LibraryHeader'
);
export function symbolKindOf(kind: string): SymbolKind {
    return symbols[kind as OutlineKind] ?? SymbolKind.Variable;
}

const words: Readonly<Partial<Record<string, string>>> = {
    EcosystemHeader: 'ecosystem',
    PartHeader: 'part of an ecosystem',
    LibraryHeader: 'library',
    LifeArea: 'life area',
    CostGame: 'cost game',
    ConflictProcess: 'conflict process',
    SanctionLevel: 'level of a sanction',
    Promised: 'promise'
};
/** A kind in the words of an author. */
export function wordFor(kind: string): string {
    return words[kind] ?? kind.toLowerCase();
}
