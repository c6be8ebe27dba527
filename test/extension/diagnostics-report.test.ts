import { expect, it } from 'vitest';
import { type Collected, diagnosticsReport, withoutWords } from '../../extension/client/diagnostics-report.js';

const collected: Collected = {
    versions: { EcoSpec: '0.1.0' },
    crashes: 1,
    settings: { 'ecospec.asOf': '' },
    server: {
        process: 12,
        node: 'v22.0.0',
        seconds: 3,
        megabytes: 90,
        files: 2,
        lines: 30,
        ecosystems: [{ files: 2, partners: 3, findings: 4 }],
        findings: { 'dummy-voter': 1, 'hidden-veto': 3 },
        times: [{ rule: 'hidden-veto', runs: 2, total: 1.26, longest: 1 }]
    },
    errors: []
};
it('a report is one text in Markdown', () => {
    expect(diagnosticsReport(collected)).toBe(`# EcoSpec diagnostics

Numbers only: no name and no word of your own texts.

## Versions

| what | version |
| --- | --- |
| EcoSpec | 0.1.0 |

## Server

Process 12, Node.js v22.0.0, running for 3 s, 90 MB. It stopped unexpectedly once.

## Settings

\`\`\`json
{
    "ecospec.asOf": ""
}
\`\`\`

## Texts read

2 files with 30 lines.

| ecosystem | files | partners | findings |
| --- | --- | --- | --- |
| 1 | 2 | 3 | 4 |

## Findings per rule

| rule | findings |
| --- | --- |
| hidden-veto | 3 |
| dummy-voter | 1 |

## Time per rule

| rule | runs | ms in all | ms at most |
| --- | --- | --- | --- |
| hidden-veto | 2 | 1.3 | 1.0 |

## Last errors

None.
`);
});
it('a server that does not answer is told, and texts go in only when they are given', () => {
    expect(diagnosticsReport({ ...collected, server: undefined })).toContain('It does not answer. It stopped once.');
    const whole = diagnosticsReport({ ...collected, texts: { 'a.eco': 'partner A // ```\n' } });
    expect(whole).toContain('### a.eco\n\n````eco\npartner A // ```\n````\n');
});
it('errors are told without what they quote', () => {
    expect(withoutWords("TypeError: reading 'name'\n    at f (/home/ana/ecospec/dist/server.cjs:12:3)")).toBe(
        'TypeError: reading "…"\n    at f (server.cjs:12:3)'
    );
    expect(withoutWords('No file file:///home/ana/Secret%20Net/a.eco, of "Secret Ltd" and `Metro`; it can\'t be')).toBe(
        'No file … of "…" and "…"; it can\'t be'
    );
    expect(withoutWords('at C:\\Users\\Ana\\x.js:1:2 in C:\\Users\\Ana\\net.eco')).toBe('at x.js:1:2 in …');
});
