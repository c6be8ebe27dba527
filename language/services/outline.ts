import type { DocumentSymbol } from 'vscode-languageserver-types';
import type { Declaration } from '../model/declarations.js';
import { compare, type Place, type Position } from '../model/place.js';
import { scan } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';
import { symbolKindOf } from './kinds.js';
import { type Lines, linesOf } from './lines.js';

const longestLabel = 80;

/** The statements of a file with what stands inside them: contributions under partners, steps under conflicts, seats under bodies. */
export function outlineOf(workspace: Workspace, uri: string): DocumentSymbol[] {
    const lines = linesOf(workspace, uri);
    return (workspace.facts(uri)?.declarations ?? []).map((d) => symbolOf(d, lines));
}
interface Part {
    readonly kind: string;
    readonly at: Place;
    readonly bodyEnd?: Position;
    readonly name?: string;
    readonly nameAt?: Place;
    readonly title?: string;
}
function symbolOf(part: Part, lines: Lines): DocumentSymbol {
    const children = childrenOf(part).map((child) => symbolOf(child, lines));
    const { kind, at, name, nameAt, title } = part;
    return {
        name: name || labelOf(part, lines),
        detail: title,
        kind: symbolKindOf(kind),
        range: at.range,
        selectionRange: nameAt?.range ?? { start: at.range.start, end: at.range.start },
        ...(children.length ? { children } : {})
    };
}
function childrenOf(part: Part): readonly Part[] {
    const d = part as Declaration;
    switch (d.kind) {
        case 'EcosystemHeader':
            return d.lifeAreas;
        case 'Certificate':
            return d.levels;
        case 'Partner':
            return inOrder([...d.contributions, ...d.offers, ...d.benefits]);
        case 'Pool':
        case 'CostGame':
            return d.shares;
        case 'Body':
            return d.seats;
        case 'ConflictProcess':
            return d.steps;
        case 'Sanction':
            return d.levels;
        case 'Promised':
            return d.indicators;
        default:
            return [];
    }
}
function inOrder(parts: readonly Part[]): readonly Part[] {
    return [...parts].sort((a, b) => compare(a.at.range.start, b.at.range.start));
}
/** A statement without a name is called by its own words, up to its body: `allow Velo to use Trips`. */
export function labelOf({ at, kind }: Pick<Part, 'at' | 'kind'>, lines: Lines): string {
    const [from, to] = [lines.offsetAt(at.range.start), lines.offsetAt(at.range.end)];
    const words: string[] = [];
    let end = from;
    for (const token of scan(lines.text, from, to)) {
        if (token.kind === 'comment') continue;
        const word = lines.text.slice(token.start, token.end);
        if (word === '{' || words.join('').length > longestLabel) break;
        words.push(token.start === end || word === ',' ? word : ` ${word}`);
        end = token.end;
    }
    const label = words.join('').trim();
    return (label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label) || kind;
}
