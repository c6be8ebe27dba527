import type { Declaration } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { FileFacts } from '../../model/facts.js';
import { compare, type Position, type Range } from '../../model/place.js';
import { plainName } from '../../model/spelling.js';
import type { Finding } from '../../rules/rule.js';
import { type Expected, type Node, type Spot, spotAt } from '../../syntax/expected/spot.js';
import type { Workspace } from '../../workspace.js';
import { Lines } from '../lines.js';
import { ecosystemOf } from '../scope.js';

/** Where something is to be completed, and everything that decides what fits there. */
export interface Place {
    readonly workspace: Workspace;
    readonly uri: string;
    readonly eco: Ecosystem;
    readonly facts: FileFacts;
    readonly spot: Spot;
    /** What of the word is there already. */
    readonly prefix: string;
    /** What is replaced: the word as far as it is there. */
    readonly range: Range;
    /** What the place is right behind of: a number can be followed by everything, a word by a comma only. */
    readonly behind?: 'number' | 'word';
    /** The statement that the place is in, as it is written now. */
    readonly own?: Declaration;
    /** Whether a statement stands in front of it. */
    readonly isFirst: boolean;
    readonly findings: () => readonly Finding[];
}

/** The place at a position; right behind a word or a number two, as it can be continued or followed. None inside of texts and comments. */
export function placesAt(workspace: Workspace, uri: string, position: Position): Place[] {
    const [text, facts] = [workspace.text(uri), workspace.facts(uri)];
    const eco = workspace.ecosystemAtOnce(uri) ?? ecosystemOf(workspace, uri);
    if (text === undefined || !facts || !eco) return [];
    const lines = new Lines(text);
    const offset = lines.offsetAt(position);
    const starts = startsBefore(facts, lines, offset);
    if (isInside(text.slice(starts.at(-1) ?? 0, offset))) return [];
    const line = text.slice(lines.startOf(position.line), offset);
    const prefix = wordAt(line);
    const isNumber = /^\d+(\.\d+)?(k|M|bn)?$|^\d{4}-\d{2}(-\d{2})?$/.test(prefix);
    const behind = offset + /^[\p{L}\p{M}\p{N}_-]*`?/u.exec(text.slice(offset, offset + 100))![0].length;
    const place = (from: number, after?: Place['behind']): Place => {
        const spot = spotIn(text, starts, from, after ? offset : behind);
        // An editor closes a backtick by itself: a name that stands in them takes the place of both.
        const isQuoted = !after && text[from] === '`' && text[behind - 1] === '`' && behind > offset;
        const range = { start: lines.positionAt(from), end: isQuoted ? lines.positionAt(behind) : position };
        const before = starts.filter((s) => s < from);
        const own = facts.declarations[before.length - 1];
        const common = { workspace, uri, eco, facts, spot, own, behind: after, range, isFirst: !before.length };
        const findings = (): readonly Finding[] => workspace.findingsAtOnce(workspace.ecosystemAtOnce(uri));
        return { ...common, prefix: text.slice(from, offset), findings };
    };
    const here = place(offset - prefix.length);
    return prefix && offset === behind ? [here, place(offset, isNumber ? 'number' : 'word')] : [here];
}
/** Where the statements that start before an offset start. */
function startsBefore({ declarations }: FileFacts, lines: Lines, offset: number): number[] {
    const position = lines.positionAt(offset);
    const count = declarations.findIndex((d) => compare(d.at.range.start, position) >= 0);
    return declarations.slice(0, count < 0 ? undefined : count).map((d) => lines.offsetAt(d.at.range.start));
}
function spotIn(text: string, starts: readonly number[], offset: number, behind: number): Spot {
    for (const from of starts.filter((s) => s < offset).reverse()) {
        const spot = spotAt(text, from, offset, behind);
        if (spot) return spot;
    }
    return spotAt(text, 0, offset, behind)!;
}
/** The word that ends here, perhaps in an open backtick. */
function wordAt(line: string): string {
    const isQuoted = (line.split('`').length - 1) % 2 === 1;
    return (isQuoted ? /`[^`]*$/ : /[\p{L}\p{M}\p{N}_.-]*$/u).exec(line)![0];
}
/** Whether a text that starts at a statement ends inside of a comment or of a text in quotes. */
function isInside(text: string): boolean {
    let rest = '';
    for (const [piece] of text.matchAll(
        /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:\\.|[^"\\\n])*(?:"|$|(?=\n))|[^/"]+|\//g
    ))
        rest = piece;
    if (rest.startsWith('//')) return true;
    if (rest.startsWith('/*')) return rest.length < 4 || !rest.endsWith('*/');
    return rest.startsWith('"') && (rest.length < 2 || !/[^\\](?:\\\\)*"$/.test(rest));
}

/** What a clause is called in the tables here: `Allow.grantors`, `Seat.party`. */
export function clauseOf({ node, property }: Pick<Expected, 'node' | 'property'>): string {
    if (node.rule === 'Parties') return `${node.within?.rule}.${node.as}`;
    return `${node.rule}.${property}`;
}
/** The names and words that stand in a property of a piece of the statement already. */
export function saidIn({ reads }: Spot, node: Node | undefined, property: string): string[] {
    return reads.filter((r) => r.node === node && r.property === property).map((r) => plainName(r.text));
}
/** The names of the parties in a clause. */
export function partiesIn({ reads }: Spot, node: Node, property: string): string[] {
    return reads
        .filter((r) => r.node.rule === 'Parties' && r.node.within === node && r.node.as === property)
        .filter((r) => r.property === 'named')
        .map((r) => plainName(r.text));
}
