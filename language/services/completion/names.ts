import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { NamedElement } from '../../model/names.js';
import { spelled } from '../../model/spelling.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { type Candidate, candidatesFor } from './candidates.js';
import type { Fit } from './fit.js';
import { detailOf, judgeFor } from './fitness.js';
import { inserted } from './items.js';
import type { Place } from './place.js';

/** What a client sends back to have an item explained. */
export interface NameData {
    readonly uri: string;
    readonly name: string;
    readonly kind: string;
    /** The certificate or process that it is a part of. */
    readonly within?: string;
}
/** Names in one answer; with more the client asks again as the word grows. */
const mostNames = 200;

interface Ranked {
    readonly candidate: Candidate;
    readonly fit: Fit;
    readonly match: number;
}
/** The names that can stand here, what fits best first. */
export function namesAt(
    place: Place,
    expected: readonly Expected[]
): { items: CompletionItem[]; isIncomplete: boolean } {
    const found = new Map<string, Ranked>();
    const wanted = place.prefix.replace(/`/g, '').normalize('NFC').toLowerCase();
    for (const e of expected.filter((x) => x.text === 'ID')) {
        const judge = judgeFor(place, e);
        for (const candidate of candidatesFor(place, e)) {
            const match = matchOf(candidate.name.toLowerCase(), wanted);
            if (match === undefined || found.has(candidate.name)) continue;
            const fit = judge(candidate);
            if (fit) found.set(candidate.name, { candidate, fit, match });
        }
    }
    const ranked = [...found.values()].sort((a, b) => a.fit.rank - b.fit.rank || a.match - b.match);
    const items = ranked.slice(0, mostNames).map((r, i) => itemOf(place, r, i));
    return { items, isIncomplete: ranked.length > mostNames };
}
function itemOf(place: Place, { candidate, fit }: Ranked, position: number): CompletionItem {
    const { name, element } = candidate;
    return {
        ...inserted(place, name, spelled(name)),
        kind: (element && kinds[element.kind]) ?? CompletionItemKind.Value,
        detail: detailOf(candidate, fit),
        labelDetails: element && titleOf(element.declaration, element.kind),
        filterText: filterOf(place.prefix, name),
        sortText: `1${fit.rank}${String(position).padStart(4, '0')}`,
        data: element && dataOf(place, element)
    };
}
/** What an editor compares with the word that is there: in backticks like the word, and with its letters composed as they are there. */
function filterOf(prefix: string, name: string): string {
    const text = prefix.startsWith('`') ? spelled(name) : name;
    return prefix === prefix.normalize('NFC') ? text : text.normalize('NFD');
}
function dataOf({ uri }: Place, { name, kind, declaration }: NamedElement): NameData {
    const isInner = kind === 'Level' || kind === 'Step';
    return { uri, name, kind, within: isInner && 'name' in declaration ? declaration.name : undefined };
}
/** 0: starts so, 1: contains it, 2: has its letters in this order; `undefined`: none of these. */
function matchOf(name: string, wanted: string): number | undefined {
    if (name.startsWith(wanted)) return 0;
    if (name.includes(wanted)) return 1;
    let at = -1;
    for (const letter of wanted) {
        at = name.indexOf(letter, at + 1);
        if (at < 0) return undefined;
    }
    return 2;
}
function titleOf(declaration: { readonly kind: string }, kind: string): { description: string } | undefined {
    const title = declaration.kind === kind && 'title' in declaration ? declaration.title : undefined;
    return typeof title === 'string' ? { description: title } : undefined;
}
const kinds: Readonly<Record<string, CompletionItemKind>> = {
    Partner: CompletionItemKind.Class,
    Population: CompletionItemKind.Class,
    External: CompletionItemKind.Module,
    Group: CompletionItemKind.Module,
    Role: CompletionItemKind.Interface,
    Body: CompletionItemKind.Struct,
    Purpose: CompletionItemKind.Enum,
    Territory: CompletionItemKind.Enum,
    Action: CompletionItemKind.Method,
    Dataset: CompletionItemKind.File,
    Decision: CompletionItemKind.Function,
    ConflictProcess: CompletionItemKind.Function,
    Step: CompletionItemKind.Function,
    Goal: CompletionItemKind.Constant,
    Level: CompletionItemKind.EnumMember,
    LifeArea: CompletionItemKind.EnumMember,
    Contribution: CompletionItemKind.Field,
    Offer: CompletionItemKind.Field,
    Benefit: CompletionItemKind.Field
};
