import type { Hover } from 'vscode-languageserver-types';
import { holdersOf } from '../../analyses/parties/holders.js';
import { statedShares } from '../../analyses/sharing/stated-shares.js';
import type { CostGame, Pool, Role, Waiver } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { NamedElement } from '../../model/names.js';
import { contains, type Position, type Range } from '../../model/place.js';
import { percent } from '../../model/quantity.js';
import { ruleOf, rulePage } from '../../rules/catalogue.js';
import type { Finding } from '../../rules/rule.js';
import { counted, listed } from '../../rules/words.js';
import { spotAt } from '../../syntax/expected/spot.js';
import { scan } from '../../syntax/scan.js';
import type { Workspace } from '../../workspace.js';
import { describe } from '../describe.js';
import { declarationAt } from '../file-index.js';
import { linesOf } from '../lines.js';
import { meaningOf } from '../meanings.js';
import { ecosystemOf } from '../scope.js';
import { targetAt } from '../target.js';
import { datasetFacts, purposeFacts } from './data.js';
import { partyFacts } from './party.js';
import { bodyFacts } from './power.js';
import { vetoesIn } from './vetoes.js';

export interface HoverOptions {
    /** Where the pages of the rules stand. */
    readonly pages?: string;
}
/** Findings that are written out. */
const mostFindings = 5;
const grades = ['error', 'warning', 'info', 'hint'];

/** What the name or the word at a position is, as documented and as computed. */
export function hoverAt(
    workspace: Workspace,
    uri: string,
    position: Position,
    { pages = '' }: HoverOptions = {}
): Hover | undefined {
    const found = targetAt(workspace, uri, position);
    const eco = ecosystemOf(workspace, uri);
    if (found?.target.is === 'element' && eco)
        return hover(explained(workspace, eco, found.target.element), found.at.range);
    if (found?.target.is === 'ecosystem') {
        const report = workspace.reports().find((r) => r.ecosystem.name === (found.target as { name: string }).name);
        return report && hover(ecosystemText(report.ecosystem, report.latest), found.at.range);
    }
    return wordHover(workspace, uri, position, pages);
}
/** Everything about something that has a name: for hover, and for an item of completion. */
export function explained(workspace: Workspace, eco: Ecosystem, element: NamedElement): string {
    const { kind, title, doc, facts } = describe(element);
    const findings = workspace.findingsAtOnce(eco);
    const own = findings.filter((f) => f.element === element.name || f.parties.includes(element.name));
    const computed = [...computedFacts(eco, element), ...findingLines(own)];
    return [
        `**${escaped(element.name)}**${title ? ` “${escaped(title)}”` : ''} · ${[kind, ...facts].map(escaped).join(' · ')}`,
        doc ?? '',
        computed.map((line) => `- ${line}`).join('\n')
    ]
        .filter(Boolean)
        .join('\n\n');
}
function computedFacts(eco: Ecosystem, { kind, name, declaration }: NamedElement): string[] {
    if (kind !== declaration.kind) return [];
    switch (declaration.kind) {
        case 'Partner':
        case 'Population':
        case 'Group':
        case 'External':
            return partyFacts(eco, name).map(escaped);
        case 'Body':
            return [...bodyFacts(eco, declaration), ...vetoesIn(eco, declaration)].map(escaped);
        case 'Dataset':
            return datasetFacts(eco, declaration).map(escaped);
        case 'Purpose':
            return purposeFacts(eco, declaration).map(escaped);
        case 'Role':
            return roleFacts(eco, declaration).map(escaped);
        case 'Pool':
        case 'CostGame':
            return poolFacts(declaration).map(escaped);
        default:
            return [];
    }
}
function roleFacts(eco: Ecosystem, { name, bounds, incompatible, archetype }: Role): string[] {
    const holders = holdersOf(eco, name).map((p) => p.name);
    const limits = bounds.map((b) => `${b.how === 'exactly' ? 'exactly' : `at ${b.how}`} ${b.value.text}`);
    return [
        `${holders.length ? `Played by ${listed(holders, 6)}` : 'Nobody active plays it'}${limits.length ? ` (${limits.join(', ')})` : ''}.`,
        ...(archetype ? [`${archetype}: ${meaningOf({ list: 'Archetype', run: archetype })}`] : []),
        ...(incompatible.length ? [`Incompatible with ${listed(incompatible.map((r) => r.name))}.`] : [])
    ];
}
function poolFacts(pool: Pool | CostGame): string[] {
    const stated = statedShares(pool);
    if (!stated) return [];
    const parts = pool.shares.map((s, i) => `${s.party.name} ${percent(stated.parts[i])}`);
    return [`Shares: ${listed(parts, 8)}.`, ...(stated.addUp ? [] : ['The shares do not add up to the whole.'])];
}
function findingLines(findings: readonly Finding[]): string[] {
    if (!findings.length) return [];
    const worstFirst = [...findings].sort((a, b) => grades.indexOf(a.severity) - grades.indexOf(b.severity));
    const lines = worstFirst.slice(0, mostFindings).map((f) => `  - ${f.severity}: ${escaped(f.message)} (${f.rule})`);
    const rest = findings.length - mostFindings;
    return [
        [`${counted(findings.length, 'open finding')}:`, ...lines, ...(rest > 0 ? [`  - and ${rest} more`] : [])].join(
            '\n'
        )
    ];
}
function ecosystemText(eco: Ecosystem, findings: readonly Finding[]): string {
    const { header } = eco;
    const count = `${counted(eco.all('Partner').length, 'partner')}, ${counted(findings.length, 'open finding')}, ${counted(eco.files.length, 'file')}`;
    const says = [header?.vision, header?.phase && `Phase: ${header.phase}.`, eco.asOf && `Judged as of ${eco.asOf}.`];
    return [
        `**${escaped(eco.name)}**${header?.title ? ` “${escaped(header.title)}”` : ''} · ecosystem`,
        header?.doc ?? '',
        [...says.filter((s): s is string => !!s).map(escaped), count].map((line) => `- ${line}`).join('\n')
    ]
        .filter(Boolean)
        .join('\n\n');
}

// ---- words -----------------------------------------------------------------------------------------------------------

/** The rule that a waiver names, or a word of the language that needs explaining. */
function wordHover(workspace: Workspace, uri: string, position: Position, pages: string): Hover | undefined {
    const facts = workspace.facts(uri);
    const declaration = facts && declarationAt(facts, position);
    if (!declaration) return undefined;
    const lines = linesOf(workspace, uri);
    const [from, to] = [lines.offsetAt(declaration.at.range.start), lines.offsetAt(declaration.at.range.end)];
    const words: { text: string; start: number; range: Range }[] = [];
    for (const { kind, start, end } of scan(lines.text, from, to))
        if (kind === 'word') words.push({ text: lines.text.slice(start, end), start, range: lines.range(start, end) });
    const i = words.findIndex((w) => contains(w.range, position));
    if (i < 0) return undefined;
    if (declaration.kind === 'Waiver' && i === 1) return ruleHover(declaration, words[1].range, pages);
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
function ruleHover({ rule: id }: Waiver, range: Range, pages: string): Hover | undefined {
    const rule = ruleOf(id);
    if (!rule) return hover(`There is no rule called ${escaped(id)}.`, range);
    const link = pages ? `\n\n[What it finds, and why](${pages}/${rulePage(rule)})` : '';
    return hover(`**${rule.id}** · rule · ${rule.severity}\n\n${rule.summary}${link}`, range);
}
function hover(value: string, range: Range): Hover {
    return { contents: { kind: 'markdown', value }, range };
}
/** Names and texts of authors mean nothing in Markdown. */
function escaped(text: string): string {
    return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}
