import type { Hover } from 'vscode-languageserver-types';
import type { Waiver } from '../../model/declarations.js';
import { contains, type Position, type Range } from '../../model/place.js';
import { ruleOf, rulePage } from '../../rules/catalogue.js';
import { spotAt } from '../../syntax/expected/spot.js';
import { scan } from '../../syntax/scan.js';
import type { Workspace } from '../../workspace.js';
import { declarationAt } from '../file-index.js';
import { linesOf } from '../lines.js';
import { meaningOf } from '../meanings.js';
import { escaped, hover } from './markdown.js';

/** The rule that a waiver names, or a word of the language that needs explaining. */
export function wordHover(workspace: Workspace, uri: string, position: Position, pages: string): Hover | undefined {
    const facts = workspace.facts(uri);
    const declaration = facts && declarationAt(facts, position);
    if (!declaration) return undefined;
    const lines = linesOf(workspace, uri);
    const [from, to] = [lines.offsetAt(declaration.at.range.start), lines.offsetAt(declaration.at.range.end)];
    const words: Word[] = [];
    for (const { kind, start, end } of scan(lines.text, from, to))
        if (kind === 'word') words.push({ text: lines.text.slice(start, end), start, range: lines.range(start, end) });
    const i = words.findIndex((w) => contains(w.range, position));
    if (i < 0) return undefined;
    if (declaration.kind === 'Waiver' && i === 1) return ruleHover(declaration, words[1].range, pages);
    if (contains(words[0].range, position)) return statementHover(words);
    // The words in front may be of the same clause: `granted by`.
    for (const first of words.slice(Math.max(0, i - 3), i + 1)) {
        const meant = spotAt(lines.text, from, first.start, to)?.expected.find((e) => e.text === first.text);
        const says = meant && meaningOf(meant);
        const last = says ? words[words.indexOf(first) + meant.run.split(' ').length - 1] : undefined;
        if (says && last && contains({ start: first.range.start, end: last.range.end }, position))
            return hover(says, { start: first.range.start, end: last.range.end });
    }
    return undefined;
}
interface Word {
    readonly text: string;
    readonly start: number;
    readonly range: Range;
}
/** The word that starts a statement, or two of them: `exit for`. */
function statementHover([first, second]: readonly Word[]): Hover | undefined {
    const both = second && meaningOf({ run: `${first.text} ${second.text}` });
    const says = both ?? meaningOf({ run: first.text });
    return says ? hover(says, both ? { start: first.range.start, end: second.range.end } : first.range) : undefined;
}
function ruleHover({ rule: id }: Waiver, range: Range, pages: string): Hover | undefined {
    const rule = ruleOf(id);
    if (!rule) return hover(`There is no rule called ${escaped(id)}.`, range);
    const link = pages ? `\n\n[What it finds, and why](${pages}/${rulePage(rule)})` : '';
    return hover(`**${rule.id}** · rule · ${rule.severity}\n\n${rule.summary}${link}`, range);
}
