import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keywords } from '../../language/generated/keywords.js';
import { libraries, Workspace } from '../../language/index.js';
import { complete } from '../../language/services/completion/complete.js';
import { Lines } from '../../language/services/lines.js';
import { scan } from '../../language/syntax/scan.js';

/*
 * At every token start in every example, with the text cut there, completion offers the token that follows.
 *
 * The whole text stands in another file of the same ecosystem, as a name can be declared behind its first use. Punctuation counts like
 * everything else. Set aside is only what nobody can know:
 * - new names: the name that a declaration gives, of itself or of a part of it;
 * - names that no declaration gives: of duties, regions, conditions and their values;
 * - texts in quotes, numbers and dates.
 */
const files = [
    ...readdirSync('examples', { recursive: true, encoding: 'utf8' }).map((f) => path.join('examples', f)),
    ...readdirSync('test/rules/clean').map((f) => path.join('test/rules/clean', f))
].filter((f) => f.endsWith('.eco'));
const ecosystemOf = (text: string): string => /^(?:ecosystem|part of) (\S+)/m.exec(text)![1];

interface Walk {
    readonly asked: number;
    readonly offered: number;
    readonly aside: Record<'names' | 'texts' | 'numbers', number>;
    readonly missed: readonly string[];
}
function walk(file: string): Walk {
    const text = readFileSync(file, 'utf8');
    const name = ecosystemOf(text);
    const workspace = new Workspace({ libraries });
    for (const other of files.filter((f) => f !== file && path.dirname(f) === path.dirname(file)))
        if (ecosystemOf(readFileSync(other, 'utf8')) === name)
            workspace.set(`file:///${path.basename(other)}`, readFileSync(other, 'utf8'));
    workspace.set('file:///whole.eco', text);
    const free = freeNames(workspace, 'file:///whole.eco');
    workspace.set('file:///whole.eco', text.replace(/^(ecosystem [^{]*\{[^}]*\}|part of \S+)/m, `part of ${name}`));
    const lines = new Lines(text);
    const aside = { names: 0, texts: 0, numbers: 0 };
    const missed: string[] = [];
    let asked = 0;
    for (const { kind, start, end } of scan(text)) {
        const word = text.slice(start, end);
        const at = lines.positionAt(start);
        if (kind === 'comment') continue;
        if (kind === 'text') aside.texts++;
        else if (kind === 'number') aside.numbers++;
        else if (free.has(`${at.line}:${at.character}`)) aside.names++;
        else {
            asked++;
            workspace.set('file:///cut.eco', text.slice(0, start));
            const { items } = complete(workspace, 'file:///cut.eco', at);
            const offers = items.some((i) => {
                const { newText = '' } = i.textEdit ?? {};
                return newText.trimStart() === word || newText.trimStart().startsWith(`${word} `);
            });
            if (!offers) missed.push(`${file}:${at.line + 1}:${at.character + 1} ${word}`);
        }
    }
    return { asked, offered: asked - missed.length, aside, missed };
}
/** Where names stand that nobody can know, as `line:character`. */
function freeNames(workspace: Workspace, uri: string): Set<string> {
    const eco = workspace.reportOf(uri)!.ecosystem;
    const facts = workspace.facts(uri)!;
    const used = new Set(facts.uses.map((u) => keyOf(u.at.range.start)));
    const found = new Set<string>();
    const lines = new Lines(workspace.text(uri)!);
    const visit = (value: unknown): void => {
        if (Array.isArray(value)) for (const v of value) visit(v);
        if (typeof value !== 'object' || value === null) return;
        const { nameAt } = value as { nameAt?: { range: { start: { line: number; character: number } } } };
        if (nameAt) found.add(keyOf(nameAt.range.start));
        for (const v of Object.values(value)) visit(v);
    };
    visit(facts.declarations);
    for (const { start, end } of scan(lines.text)) {
        const at = keyOf(lines.positionAt(start));
        const word = lines.text.slice(start, end);
        const before = lines.text.slice(0, start);
        const isPlain =
            /\b(duty|region)(\s+[\w-]+(\s+binding recipients)?\s*,)*\s+$|\b(where|and|or|is|not|\()\s*$/.test(before);
        if (isPlain && !keywords.has(word) && !used.has(at) && !eco.find(word)) found.add(at);
    }
    return found;
}
function keyOf({ line, character }: { line: number; character: number }): string {
    return `${line}:${character}`;
}

const walks: Walk[] = [];
it.each(files)('offers the token that follows, at every token of %s', (file) => {
    const found = walk(file);
    walks.push(found);
    expect(found.missed).toEqual([]);
});
afterAll(() => {
    const sum = (of: (w: Walk) => number): number => walks.reduce((n, w) => n + of(w), 0);
    const [asked, offered] = [sum((w) => w.asked), sum((w) => w.offered)];
    const aside = `${sum((w) => w.aside.names)} new or free names, ${sum((w) => w.aside.texts)} texts, ${sum((w) => w.aside.numbers)} numbers and dates`;
    console.log(
        `Completion offers ${offered} of ${asked} tokens (${((100 * offered) / asked).toFixed(2)} %) in ${walks.length} files; set aside: ${aside}.`
    );
    expect(asked).toBeGreaterThan(3000);
});
