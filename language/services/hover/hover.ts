import type { Hover } from 'vscode-languageserver-types';
import { holdersOf } from '../../analyses/parties/holders.js';
import { statedShares } from '../../analyses/sharing/stated-shares.js';
import type { CostGame, Pool, Role } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { NamedElement } from '../../model/names.js';
import type { Position } from '../../model/place.js';
import { percent } from '../../model/quantity.js';
import { counted, listed } from '../../model/words.js';
import type { Finding } from '../../rules/rule.js';
import type { Workspace } from '../../workspace.js';
import { describe } from '../describe.js';
import { meaningOf } from '../meanings.js';
import { ecosystemOf } from '../scope.js';
import { targetAt } from '../target.js';
import { datasetFacts, purposeFacts } from './data.js';
import { escaped, hover } from './markdown.js';
import { partyFacts } from './party.js';
import { bodyFacts } from './power.js';
import { vetoesIn } from './vetoes.js';
import { wordHover } from './words.js';

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
