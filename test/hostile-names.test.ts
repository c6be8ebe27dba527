import { describe, expect, it, vi } from 'vitest';
import { create } from 'xmlbuilder2';
import { json } from '../cli/output/json.js';
import { junit } from '../cli/output/junit.js';
import { markdown } from '../cli/output/markdown.js';
import { sarif } from '../cli/output/sarif.js';
import { text as plainText } from '../cli/output/text.js';
import { exportOdrl, Graph, importOdrl, readJsonLd, readTurtle } from '../language/exchange/odrl/index.js';
import {
    CannotShow,
    complete,
    firstEcosystem,
    format,
    hoverAt,
    rename,
    report,
    show,
    tablesOf,
    viewNames
} from '../language/index.js';
import { collectFacts } from '../language/syntax/collect.js';
import { uri, workspaceOf } from './fuzz/workspace.js';

vi.setConfig({ testTimeout: 600_000 });

/** Names that mean something to whoever reads what is made of them: a browser, a sheet, a terminal, a disk, JavaScript. */
const names = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</svg></style></title>',
    ']]><x>',
    '&amp;&#x3c;',
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x","y")',
    '@SUM(1+1)*cmd',
    '.*+?^$|()[]',
    '$&$1$$',
    '../../etc/passwd',
    'C:\\con\\nul',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'toString',
    'undefined',
    '%s%n%00',
    '\u001b[31mred\u001b]0;title\u0007',
    '\u202e\u2066evil',
    '[x](javascript:alert(1))',
    '::error file=x::y',
    'a'.repeat(5000),
    '👩‍👩‍👧',
    'İ'
];
/** Everything is called so: with backticks, and without where it may stand so. */
const ecosystem = (n: string, title: string): string => `ecosystem ${n} "${title.replaceAll(/["\\]/g, '')}"
purpose ${n} within ${n}\nrole ${n}
partner ${n} as ${n} { competes with ${n} in "${n}" contributes ${n} as money worth 3 M offers ${n} receives ${n} as money stake ${n} 60 % }
partner A\npool ${n} of 3 M { share ${n} 1/2 }\ndataset ${n} of ${n}
allow ${n} to ${n} ${n} for ${n} { where ${n} is ${n} granted by ${n} }\nforbid all except ${n} to use ${n}\nflow ${n} from ${n} to all
body ${n} { seats ${n} 2 passes with majority of all votes ${n} may veto }\ndecision ${n} about pricing { decided by ${n} affects all }
responsibility ${n} about ${n} { responsible ${n} }\nconflict ${n} about any { step ruling by ${n} called ${n} }
waive ${n} on ${n} because "x"\nwaive dummy-voter on ${n} because "x"`;
const spellings = names.flatMap((name) =>
    [`\`${name}\``, ...(/^\w+$/.test(name) ? [name] : [])].map((n) => [n.slice(0, 40), n, name])
);

describe('everything is called', () => {
    it.each(spellings)('%s', async (_, n, name) => {
        const workspace = workspaceOf(ecosystem(n, name), `part of ${n}\npartner \`B ${name.slice(0, 20)}\``);
        const findings = workspace.all();
        expect(findings.length).toBeGreaterThan(0);
        const [judged] = workspace.reports();
        for (const view of viewNames) {
            for (const table of tablesOf(judged, view)) isHarmlessSheet(show(judged, { view, format: 'csv', table }));
            isHarmlessPage(show(judged, { view, format: 'html' }));
            isHarmlessMarkdown(show(judged, { view, format: 'markdown' }));
            try {
                create(show(judged, { view, format: 'svg' }));
            } catch (error) {
                if (!(error instanceof CannotShow)) throw error;
            }
        }
        isHarmlessPage(report(judged, 'html'));
        isHarmlessMarkdown(report(judged, 'markdown'));

        const checked = { workspace, ecosystems: [judged.ecosystem.name], findings, failOn: 'error' as const };
        expect(JSON.parse(json(checked)).findings).toHaveLength(findings.length);
        expect(JSON.parse(sarif(checked)).runs[0].results).toHaveLength(findings.length);
        create(junit(checked));
        isHarmlessMarkdown(markdown(checked));
        expect(plainText(checked)).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        expect(plainText(checked)).not.toMatch(/^::/m);

        importOdrl(new Graph([readTurtle(exportOdrl(judged.ecosystem, 'turtle'))]));
        importOdrl(new Graph([(await readJsonLd(exportOdrl(judged.ecosystem, 'jsonld'))).triples]));
        const at = { line: 3, character: 9 };
        for (const ask of [hoverAt, complete]) ask(workspace, uri, at);
        rename(workspace, uri, at, name);
        expect(format(format(ecosystem(n, name)))).toBe(format(ecosystem(n, name)));
    });
    it.each(names.map((name) => [name.slice(0, 40), name]))('%s, in a first file', (_, name) => {
        const text = firstEcosystem({
            title: name,
            partners: [name, name, 'A'],
            lifeAreas: [name],
            dated: '2026-01-01'
        });
        expect(collectFacts(uri, text).problems).toEqual([]);
        expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
    });
});
function isHarmlessPage(page: string): void {
    expect(page).not.toMatch(/<script|<img|<x>|href="javascript/i);
    expect(page).not.toContain('\u001b');
}
/** No cell begins like a formula, in quotes or not. */
function isHarmlessSheet(sheet: string): void {
    const cells = sheet.match(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n)/g) ?? [];
    expect(cells.filter((cell) => /^"?[=+@\t-]/.test(cell))).toEqual([]);
}
function isHarmlessMarkdown(page: string): void {
    // As code, nothing is markup.
    const words = page.replace(/`[^`\n]*`/g, '');
    expect(words).not.toMatch(/(?<!\\)<(script|img)/i);
    expect(words).not.toMatch(/(?<!\\)\[x(?<!\\)\]\(javascript/);
}
