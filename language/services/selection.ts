import type { SelectionRange } from 'vscode-languageserver-types';
import { compare, contains, type Position, type Range } from '../model/place.js';
import { layoutOf } from '../syntax/layout.js';
import { scan, type Token } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';
import { declarationAt } from './file-index.js';
import { type Lines, linesOf } from './lines.js';

/** From the word outwards: what stands in quotes, the element of a list, the clause, the body, the statement, the file. */
export function selectionAt(workspace: Workspace, uri: string, position: Position): SelectionRange {
    const lines = linesOf(workspace, uri);
    const facts = workspace.facts(uri);
    const statement = facts && declarationAt(facts, position);
    const ranges = statement
        ? [
              ...recordsAround(statement, position),
              ...piecesAround(lines, statement.at.range, position),
              statement.at.range
          ]
        : [];
    return nested([...ranges, lines.range(0, lines.text.length)]);
}
/** Every record of the statement that stands around the position. */
function recordsAround(record: object, position: Position): Range[] {
    return Object.values(record)
        .flat()
        .flatMap((value) => {
            if (typeof value !== 'object' || value === null || !('at' in value)) return [];
            const { range } = value.at as { range: Range };
            return contains(range, position) ? [range, ...recordsAround(value, position)] : [];
        });
}
/** The token, what is in its quotes, the clause, the bodies, and what is between their braces. */
function piecesAround(lines: Lines, statement: Range, position: Position): Range[] {
    const [from, to] = [lines.offsetAt(statement.start), lines.offsetAt(statement.end)];
    const tokens = [...scan(lines.text, from, to)];
    const at = lines.offsetAt(position);
    const { clauses } = layoutOf(lines.text.slice(from, to));
    const around: [number, number][] = [];
    const open: { brace: Token; clause?: number }[] = [{ brace: tokens[0] }];
    let last = from;
    const endClause = (): void => {
        const { clause } = open[open.length - 1];
        if (clause !== undefined) around.push([clause, last]);
    };
    for (const token of tokens) {
        const { start, end, kind } = token;
        if (kind === 'comment') continue;
        around.push([start, end]);
        if (kind === 'text' && end - start > 2) around.push([start + 1, end - 1]);
        const symbol = lines.text[start];
        if (clauses.has(start - from)) {
            endClause();
            open[open.length - 1].clause = start;
        }
        if (symbol === '{') open.push({ brace: token });
        if (symbol === '}' && open.length > 1) {
            endClause();
            const { brace } = open.pop()!;
            around.push([brace.end, start], [brace.start, end]);
        }
        last = end;
    }
    return around.filter(([start, end]) => start <= at && at <= end).map(([start, end]) => lines.range(start, end));
}
/** The largest outside; ranges that overlap without one containing the other, or that are empty, are left out. */
function nested(ranges: readonly Range[]): SelectionRange {
    const sorted = [...ranges].sort((a, b) => compare(a.start, b.start) || compare(b.end, a.end));
    const [whole, ...inner] = sorted;
    let around: SelectionRange = { range: whole };
    for (const range of inner) {
        const { start, end } = around.range;
        const isInside = compare(start, range.start) <= 0 && compare(range.end, end) <= 0;
        const isSame = compare(start, range.start) === 0 && compare(range.end, end) === 0;
        if (isInside && !isSame && compare(range.start, range.end) < 0) around = { range, parent: around };
    }
    return around;
}
