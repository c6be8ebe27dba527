import type { ServerState, Texts } from '../protocol.js';

export interface Collected {
    /** What runs: names and versions. */
    readonly versions: Readonly<Record<string, string>>;
    readonly crashes: number;
    /** As set, by their keys. */
    readonly settings: Readonly<Record<string, unknown>>;
    /** `undefined` where the server does not answer. */
    readonly server: ServerState | undefined;
    readonly errors: readonly string[];
    /** Only where the author wants to send them along. */
    readonly texts?: Texts;
}

/** One text in Markdown for a bug report. Without `texts` it has no name and no word of the author's own. */
export function diagnosticsReport({ versions, crashes, settings, server, errors, texts }: Collected): string {
    const sections = [
        `# EcoSpec diagnostics\n\n${texts ? 'With all texts, at the end: read them through before you send this.' : 'Numbers only: no name and no word of your own texts.'}`,
        section('Versions', table(['what', 'version'], Object.entries(versions))),
        section('Server', server ? aboutServer(server, crashes) : `It does not answer. It stopped ${times(crashes)}.`),
        section('Settings', fenced(JSON.stringify(settings, null, 4), 'json')),
        ...(server ? numbers(server) : []),
        section('Last errors', errors.length ? fenced(errors.map(withoutWords).join('\n')) : 'None.'),
        ...(texts ? [section('Texts', Object.entries(texts).map(asBlock).join('\n\n'))] : [])
    ];
    return `${sections.join('\n\n')}\n`;
}
function aboutServer({ process, node, seconds, megabytes }: ServerState, crashes: number): string {
    return `Process ${process}, Node.js ${node}, running for ${seconds} s, ${megabytes} MB. It stopped unexpectedly ${times(crashes)}.`;
}
function numbers({ files, lines, ecosystems, findings, times }: ServerState): string[] {
    const found = Object.entries(findings).sort(([, a], [, b]) => b - a);
    return [
        section(
            'Texts read',
            `${files} files with ${lines} lines.\n\n${table(
                ['ecosystem', 'files', 'partners', 'findings'],
                ecosystems.map((e, i) => [i + 1, e.files, e.partners, e.findings])
            )}`
        ),
        section('Findings per rule', table(['rule', 'findings'], found)),
        section(
            'Time per rule',
            table(
                ['rule', 'runs', 'ms in all', 'ms at most'],
                times.map((t) => [t.rule, t.runs, t.total.toFixed(1), t.longest.toFixed(1)])
            )
        )
    ];
}
/** What an error says without what it may quote of a text: addresses but for the file of a program, and words in quotes. */
export function withoutWords(error: string): string {
    return error
        .replace(/(?:[a-z][\w.+-]*:\/\/|[A-Za-z]:[\\/]|\/)[^\s()'"`]*/g, (address) => {
            return /[^/\\]+\.[cm]?[jt]s(?::\d+)*$/.exec(address)?.[0] ?? '…';
        })
        .replace(/"[^"\n]*"|`[^`\n]*`|(?<!\w)'[^'\n]*'/g, '"…"');
}
function section(title: string, text: string): string {
    return `## ${title}\n\n${text}`;
}
function table(titles: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
    const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
    return rows.length ? [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n') : 'None.';
}
function asBlock([name, text]: [string, string]): string {
    return `### ${name}\n\n${fenced(text.trimEnd(), 'eco')}`;
}
/** Fenced so that no fence inside ends it. */
function fenced(text: string, language = ''): string {
    const longest = Math.max(2, ...[...text.matchAll(/`{3,}/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}${language}\n${text}\n${fence}`;
}
function times(count: number): string {
    return count === 1 ? 'once' : `${count} times`;
}
