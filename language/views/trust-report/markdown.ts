import type { Place } from '../../model/place.js';
import type { Answer, Evidence, PairView, TrustReport } from '../trust-report.js';

/** The report as Markdown, for a pull request or a board. Names and titles are somebody's text: nothing in them is markup. */
export function trustReportMarkdown(report: TrustReport): string {
    const { ecosystem, asOf, phase, caveat, questions, habits } = report;
    const when = [...(asOf ? [`As of ${asOf}`] : []), ...(phase ? [`phase ${phase}`] : [])].join(', ');
    const parts = [
        `# Trust report: ${plain(ecosystem.title)}`,
        ...(when ? [`${plain(when)}.`] : []),
        `*${plain(caveat)}*`,
        overview([...questions, ...habits]),
        '## The three questions',
        ...questions.map(section),
        '## The five habits',
        ...habits.map(section),
        '## Pairs of partners',
        pairsTable(report),
        ...exceptionList(report)
    ];
    return `${parts.join('\n\n')}\n`;
}

function overview(answers: readonly Answer[]): string {
    const rows = answers.map(
        ({ question, words, findings, next }) =>
            `| ${plain(question)} | ${words} | ${findings.length || '–'} | ${next ? plain(next.text) : '–'} |`
    );
    return ['| | Answer | Open findings | Next step |', '| --- | --- | --- | --- |', ...rows].join('\n');
}
function section({ question, words, because, signs, missing, findings, next }: Answer): string {
    const found = signs.map(({ what, evidence, count }) =>
        [
            `- ${capital(plain(what))}:`,
            ...evidence.map((e) => `    - ${withPlace(e)}`),
            ...more(count, evidence.length)
        ].join('\n')
    );
    return [
        `### ${plain(question)}`,
        `**${words}.** ${plain(because)}`.trim(),
        ...(found.length ? [`What is written:\n\n${found.join('\n')}`] : []),
        ...(missing.length ? [`What is not:\n\n${missing.map((m) => `- ${capital(plain(m))}`).join('\n')}`] : []),
        ...(findings.length ? [`Open findings:\n\n${findingList(findings)}`] : []),
        ...(next ? [`**Next step:** ${plain(next.text)}${next.rule ? ` (\`${next.rule}\`)` : ''}`] : [])
    ].join('\n\n');
}
const mostFindings = 10;
function findingList(findings: Answer['findings']): string {
    const shown = findings.slice(0, mostFindings);
    return [
        ...shown.map((f) => `- ${f.severity} \`${f.rule}\`: ${withPlace({ text: f.message, at: f.at })}`),
        ...(findings.length > shown.length ? [`- … and ${findings.length - shown.length} more`] : [])
    ].join('\n');
}
function more(count: number, shown: number): string[] {
    return count > shown ? [`    - … and ${count - shown} more`] : [];
}

function pairsTable({ pairs: { rows, note } }: TrustReport): string {
    if (!rows.length) return plain(note);
    const lines = rows.map(
        (row) =>
            `| ${row.titles.map(plain).join(' and ')} | ${row.levels.map(cell).join(' | ')} | ${row.findings || '–'} |`
    );
    return [
        `${plain(note)} A level in bold is one that their relationship needs.`,
        [
            '| Pair | Strategic | Operational | Relational | Findings |',
            '| --- | --- | --- | --- | --- |',
            ...lines
        ].join('\n')
    ].join('\n\n');
}
function cell({ verdict, words: said, needed, evidence, count }: PairView['levels'][number]): string {
    const words = verdict === 'nothing said' ? '–' : said;
    const because = evidence.map((e) => plain(e.text)).join('; ');
    const rest = count > evidence.length ? ` and ${count - evidence.length} more` : '';
    return `${needed ? `**${words}**` : words}${because ? `: ${because}${rest}` : ''}`;
}

function exceptionList({ exceptions }: TrustReport): string[] {
    if (!exceptions.length) return [];
    const shown = exceptions.slice(0, mostFindings).map((e) => `- ${withPlace(e)}`);
    const rest = exceptions.length > shown.length ? [`- … and ${exceptions.length - shown.length} more`] : [];
    return ['## Exceptions', 'Left out of the answers above, as long as they hold:', [...shown, ...rest].join('\n')];
}

function withPlace({ text, at }: Evidence): string {
    return `${plain(text)} (${plain(placeInWords(at))})`;
}
/** The name of the file, and the line as people count. */
function placeInWords({ uri, range }: Place): string {
    const last = uri.split('/').at(-1) ?? '';
    return `${decoded(last)}:${range.start.line + 1}`;
}
function decoded(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** A space without width, so that a board makes no mention, reference or link of it. */
const apart = '&#8203;';
/**
 * A text on one line that Markdown shows as it is: no markup, HTML, table cell, mention, reference or link, and nothing that turns
 * the direction of writing.
 */
export function plain(text: string): string {
    return text
        .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .replace(/[&<>]/g, (c) => entities[c])
        .replace(/[\\`*_{}[\]#|~$]/g, '\\$&')
        .replace(/^(\d+)([.)])/, '$1\\$2')
        .replace(/^[-+=]/, '\\$&')
        .replace(/@|\\#|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/gi, `$&${apart}`);
}
