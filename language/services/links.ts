import type { DocumentLink } from 'vscode-languageserver-types';
import type { FileFacts } from '../model/facts.js';
import { ruleOf, rulePage } from '../rules/catalogue.js';
import { scan } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';
import { type Lines, linesOf } from './lines.js';
import { occurrencesOf } from './occurrences.js';
import { wordIn } from './target.js';

/** `source: https://…` or `source: contract.pdf` in a comment. */
const source = /\bsource:\s*([^\s;,()]+)/g;

/** What can be followed with a click: the rule of a waiver to its page, an `include` to its library, the `source:` addresses in comments. */
export function linksOf(workspace: Workspace, uri: string, pages: string): DocumentLink[] {
    const facts = workspace.facts(uri);
    if (!facts) return [];
    return [
        ...waivedRules(workspace, facts, pages),
        ...included(workspace, facts),
        ...sources(linesOf(workspace, uri), uri)
    ];
}
function waivedRules(workspace: Workspace, { declarations }: FileFacts, pages: string): DocumentLink[] {
    return declarations.flatMap((d) => {
        const rule = d.kind === 'Waiver' && ruleOf(d.rule);
        if (!rule || !pages) return [];
        const tooltip = `${rule.id}: ${rule.summary}`;
        return [{ range: wordIn(workspace, d.at, 1).range, target: `${pages}/${rulePage(rule)}`, tooltip }];
    });
}
function included(workspace: Workspace, { declarations }: FileFacts): DocumentLink[] {
    return declarations.flatMap((d) => {
        if (d.kind !== 'Include') return [];
        const library = occurrencesOf(workspace, { is: 'library', name: d.library }).find((o) => o.isDeclaration);
        if (!library) return [];
        const tooltip = `Library ${d.library}`;
        return [{ range: wordIn(workspace, d.at, -1).range, target: library.at.uri, tooltip }];
    });
}
function sources(lines: Lines, uri: string): DocumentLink[] {
    if (!lines.text.includes('source:')) return [];
    const found: DocumentLink[] = [];
    for (const { kind, start, end } of scan(lines.text)) {
        if (kind !== 'comment') continue;
        for (const match of lines.text.slice(start, end).matchAll(source)) {
            const written = match[1].replace(/[.:!?]+$/, '').replace(/\*\/$/, '');
            const target = addressOf(written, uri);
            const from = start + match.index + match[0].length - match[1].length;
            if (target) found.push({ range: lines.range(from, from + written.length), target });
        }
    }
    return found;
}
/** A web address as it is; the name of a file beside this one, if it looks like one. A word such as `brief` is no address. */
function addressOf(written: string, uri: string): string | undefined {
    if (/^https?:\/\/[^/]/.test(written)) return written;
    if (!/^[\w./-]+\.\w{1,5}$/.test(written) || !uri.startsWith('file:')) return undefined;
    return resolved(uri, written);
}
function resolved(base: string, relative: string): string | undefined {
    const parts = base.split('/').slice(0, -1);
    for (const step of relative.split('/')) {
        if (step === '..') parts.pop();
        else if (step && step !== '.') parts.push(encodeURIComponent(step));
    }
    return parts.length > 3 ? parts.join('/') : undefined;
}
