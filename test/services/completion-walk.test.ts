import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { keywords } from '../../language/generated/keywords.js';
import { libraries, Workspace } from '../../language/index.js';
import { compare, type Position } from '../../language/model/place.js';
import { complete } from '../../language/services/completion/complete.js';
import { Lines } from '../../language/services/lines.js';
import { scan } from '../../language/syntax/scan.js';

/*
 * At every token start in every example, with the text cut there, completion offers the token that follows.
 *
 * Asked is with nothing but the text as it is cut and the other files of the ecosystem. A name that is declared behind the place can't be known
 * then: it is asked for once more, with the whole text in another file. Punctuation counts like everything else. Set aside is only what
 * nobody can know:
 * - new names: the name that a declaration gives, of itself or of a part of it;
 * - names that no declaration gives (of duties, regions, conditions and their values), where they are said for the first time;
 * - texts in quotes, numbers and dates.
 */
const files = [
    ...readdirSync('examples', { recursive: true, encoding: 'utf8' }).map((f) => path.join('examples', f)),
    ...readdirSync('test/rules/clean').map((f) => path.join('test/rules/clean', f))
].filter((f) => f.endsWith('.eco'));
const ecosystemOf = (text: string): string => /^(?:ecosystem|part of) (\S+)/m.exec(text)![1];

interface Walk {
    readonly asked: number;
    /** Of those, the names that are declared behind the place. */
    readonly ahead: number;
    readonly aside: Record<'names' | 'texts' | 'numbers', number>;
    readonly missed: readonly string[];
}
function walk(file: string): Walk {
    const text = readFileSync(file, 'utf8');
    const name = ecosystemOf(text);
    const others = files.filter(
        (f) => f !== file && path.dirname(f) === path.dirname(file) && ecosystemOf(readFileSync(f, 'utf8')) === name
    );
    const withOthers = (): Workspace => {
        const workspace = new Workspace({ libraries });
        for (const other of others) workspace.set(`file:///${path.basename(other)}`, readFileSync(other, 'utf8'));
        return workspace;
    };
    const [alone, beside] = [withOthers(), withOthers()];
    beside.set('file:///a-whole.eco', text);
    const free = freeNames(beside, 'file:///a-whole.eco');
    const ahead = namesDeclaredBehind(beside, 'file:///a-whole.eco');
    beside.set('file:///a-whole.eco', text.replace(/^(ecosystem [^{]*\{[^}]*\}|part of \S+)/m, `part of ${name}`));
    const lines = new Lines(text);
    const aside = { names: 0, texts: 0, numbers: 0 };
    const missed: string[] = [];
    let [asked, later] = [0, 0];
    for (const { kind, start, end } of scan(text)) {
        const word = text.slice(start, end);
        const at = lines.positionAt(start);
        if (kind === 'comment') continue;
        if (kind === 'text') aside.texts++;
        else if (kind === 'number') aside.numbers++;
        else if (free.has(keyOf(at))) aside.names++;
        else {
            asked++;
            const isLater = ahead.has(keyOf(at));
            if (isLater) later++;
            if (!offers(isLater ? beside : alone, text.slice(0, start), at, word))
                missed.push(`${file}:${at.line + 1}:${at.character + 1} ${word}`);
        }
    }
    return { asked, ahead: later, aside, missed };
}
function offers(workspace: Workspace, cut: string, at: Position, word: string): boolean {
    workspace.set('file:///cut.eco', cut);
    return complete(workspace, 'file:///cut.eco', at).items.some(({ textEdit }) => {
        const said = textEdit?.newText.trimStart() ?? '';
        return said === word || said.startsWith(`${word} `);
    });
}
/** Where names stand whose declaration comes later in the same file. */
function namesDeclaredBehind(workspace: Workspace, uri: string): Set<string> {
    const eco = workspace.reportOf(uri)!.ecosystem;
    const uses = workspace.facts(uri)!.uses.filter((use) => {
        const element = eco.meaning(use);
        return element?.nameAt.uri === uri && compare(element.nameAt.range.start, use.at.range.start) > 0;
    });
    return new Set(uses.map((u) => keyOf(u.at.range.start)));
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
        const { nameAt } = value as { nameAt?: { range: { start: Position } } };
        if (nameAt) found.add(keyOf(nameAt.range.start));
        for (const v of Object.values(value)) visit(v);
    };
    visit(facts.declarations);
    const said = new Set<string>();
    for (const { start, end } of scan(lines.text)) {
        const at = keyOf(lines.positionAt(start));
        const word = lines.text.slice(start, end);
        const before = lines.text.slice(0, start);
        const isPlain =
            /\b(duty|region)(\s+[\w-]+(\s+binding recipients)?\s*,)*\s+$|\b(where|and|or|is|not|\()\s*$|\bof \([^()]*,\s*$/.test(
                before
            );
        if (!isPlain || keywords.has(word) || used.has(at) || eco.find(word)) continue;
        // A value belongs to what its condition is about: `language is de`.
        const about = /(\S+) (?:is(?: not)?|exactly|before|after|at \w+) (?:[^,(){}]* or )?$/.exec(before)?.[1] ?? '';
        if (!said.has(`${about} ${word}`)) found.add(at);
        said.add(`${about} ${word}`);
    }
    return found;
}
function keyOf({ line, character }: Position): string {
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
    const [asked, missed, ahead] = [sum((w) => w.asked), sum((w) => w.missed.length), sum((w) => w.ahead)];
    const aside = `${sum((w) => w.aside.names)} new or free names, ${sum((w) => w.aside.texts)} texts, ${sum((w) => w.aside.numbers)} numbers and dates`;
    console.log(
        `Completion offers ${asked - missed} of ${asked} tokens (${((100 * (asked - missed)) / asked).toFixed(2)} %) in ${walks.length} files, ${ahead} of them names that are declared further down, which are offered once they are there; set aside: ${aside}.`
    );
    expect(asked).toBeGreaterThan(3000);
    expect(ahead).toBeLessThan(asked / 10);
});
