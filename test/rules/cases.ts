import { TextDocument } from 'vscode-languageserver-textdocument';
import { libraries, Workspace } from '../../language/index.js';
import type { Range } from '../../language/model/place.js';
import type { TextEdit } from '../../language/rules/fix.js';
import type { Finding } from '../../language/rules/rule.js';

/*
 * The tests of a rule stand in one file of the language, `FAMILY/RULE.eco`:
 *
 *     //// two of three decide                         a case starts with its title; what stands before the first is a comment
 *     body X { seats A 2, B 1 passes with 2 votes }
 *     //             ^^^ dictator-in-body: A decides   the finding under the carets, its severity if not the usual one,
 *                                                      and a part of its message
 *     //// after "Let X pass motions with all votes"   the same case once that quick fix is applied
 *     //// break tour                                  in the clean spec `clean/milk.eco`, `clean/clinic.eco` or the tour, which find nothing,
 *     - passes with majority of all votes              this text, which stands there once,
 *     + passes with 2 votes                            replaced by this: exactly this rule finds something, once.
 *                                                      Without a `-` line the `+` lines are added at the end
 *
 * `//<` in place of the carets marks a finding that starts at the beginning of the line above. A case without marks is a near miss.
 * Each case is an ecosystem called Case unless it says `ecosystem` itself.
 */
export interface Case {
    readonly title: string;
    /** Line of the title in the file, from 1. */
    readonly line: number;
    readonly text: string;
    readonly marks: readonly Mark[];
    /** The quick fix of the case before after which this is the text. */
    readonly afterFix?: string;
}
export interface Mark {
    readonly line: number;
    readonly from: number;
    /** `undefined` where it may end anywhere. */
    readonly to?: number;
    readonly rule: string;
    readonly severity?: string;
    readonly message: string;
}

const carets = /^(?:(\/\/ *)(\^+)|\/\/<) ([a-z][\w-]*)(?: (hint|info|warning|error))?(?:: *(.*))?$/;

export function casesOf(file: string): Case[] {
    const lines = file.split('\n');
    const starts = lines.flatMap((line, i) => (line.startsWith('//// ') ? [i] : []));
    return starts.flatMap((start, i) => {
        const title = lines[start].slice(5).trim();
        const body = lines.slice(start + 1, starts[i + 1]);
        if (breaking.test(title)) return [];
        const text = body.filter((line) => !carets.test(line));
        const marks: Mark[] = [];
        let above = -1;
        for (const line of body) {
            const [match, indent, under, rule, severity, message = ''] = carets.exec(line) ?? [];
            if (!match) above++;
            else {
                const from = indent?.length ?? 0;
                marks.push({
                    line: above + 1,
                    from,
                    to: under && from + under.length,
                    rule,
                    severity,
                    message
                } as Mark);
            }
        }
        const says = text.some((line) => /^ecosystem /.test(line));
        const whole = [says ? '// a case' : 'ecosystem Case', ...text].join('\n').trimEnd();
        const afterFix = /^after "(.*)"$/.exec(title)?.[1];
        return [{ title, line: start + 1, text: `${whole}\n`, marks, afterFix }];
    });
}
const breaking = /^break (\w+)/;
export interface Break {
    readonly spec: string;
    readonly line: number;
    /** What is replaced by what; nothing is replaced by what is added at the end. */
    readonly edits: readonly { readonly old: string; readonly new: string }[];
}
export function breaksOf(file: string): Break[] {
    const lines = file.split('\n');
    return lines.flatMap((line, i) => {
        const spec = breaking.exec(line.slice(5))?.[1];
        if (!line.startsWith('//// ') || !spec) return [];
        const edits: { old: string; new: string }[] = [];
        for (const said of lines.slice(i + 1)) {
            const last = edits.at(-1);
            if (said.startsWith('- ')) edits.push({ old: said.slice(2), new: '' });
            else if (!said.startsWith('+ ')) break;
            else if (last) last.new += (last.new && '\n') + said.slice(2);
            else edits.push({ old: '', new: said.slice(2) });
        }
        return [{ spec, line: i + 1, edits }];
    });
}
export function broken(text: string, { edits }: Break): string {
    return edits.reduce((all, { old, new: now }) => {
        if (old && all.split(old).length !== 2) throw new Error(`stands ${all.split(old).length - 1} times: ${old}`);
        return old ? all.replace(old, () => now) : `${all}\n${now}\n`;
    }, text);
}
const uri = 'file:///case.eco';
export function findingsIn(text: string): Finding[] {
    const workspace = new Workspace({ libraries });
    workspace.set(uri, text);
    return workspace.all();
}
/** Whether a finding is what a mark says, as far as it says it. */
export function fits({ rule, severity, at: { range }, message }: Finding, mark: Mark, text: string): boolean {
    const end = range.end.line === range.start.line ? range.end.character : lineLength(text, range);
    return (
        rule === mark.rule &&
        range.start.line === mark.line &&
        range.start.character === mark.from &&
        (mark.to === undefined || mark.to === end) &&
        (!mark.severity || mark.severity === severity) &&
        message.includes(mark.message)
    );
}
function lineLength(text: string, { start }: Range): number {
    return text.split('\n')[start.line].length;
}
/** A finding written as a mark, with the first sentence of its message. */
export function asMark({ rule, severity, at: { range }, message }: Finding, text: string): string {
    const { start, end } = range;
    const last = end.line === start.line ? end.character : lineLength(text, range);
    const carets = '^'.repeat(Math.max(1, last - start.character));
    const under = start.character < 2 ? '//<' : `//${' '.repeat(start.character - 2)}${carets}`;
    return `${under} ${rule} ${severity}: ${message.split(/(?<=[.?!]) /)[0]}`;
}
/** The cases of a file with what is found in each marked. */
export function marked(file: string, find: (text: string) => readonly Finding[]): string {
    const before = file.slice(0, Math.max(0, file.search(/^\/\/\/\/ /m)));
    const breaks = file.split(/^(?=\/\/\/\/ )/m).filter((part) => breaking.test(part.slice(5)));
    const cases = casesOf(file).map(({ title, text }) => {
        const found = find(text);
        const lines = text
            .split('\n')
            .flatMap((line, i) => [
                i ? line : `//// ${title}`,
                ...found.filter((f) => f.at.range.start.line === i).map((f) => asMark(f, text))
            ]);
        return lines.join('\n').trimEnd();
    });
    return `${before}${[...cases, ...breaks.map((b) => b.trimEnd())].join('\n\n')}\n`;
}
export function apply(text: string, edits: readonly TextEdit[]): string {
    const document = TextDocument.create(uri, 'ecospec', 0, text);
    return TextDocument.applyEdits(
        document,
        edits.map(({ range, newText }) => ({ range, newText }))
    );
}
