import { create } from 'xmlbuilder2';
import { type Finding, severities } from '../../language/index.js';
import type { Checked } from '../checked.js';
import { pathOf } from '../files.js';
import { placed } from './text.js';

/**
 * JUnit's XML: a suite per file with findings, a test case per finding; one that is as severe as --fail-on is a failure. A case is called
 * by what it is about and not by its line: whoever compares two runs by name sees what is new, whatever moved.
 */
export function junit({ findings, failOn }: Checked): string {
    const isFailure = (f: Finding): boolean => severities.indexOf(f.severity) >= severities.indexOf(failOn);
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', {
        name: 'ecospec',
        tests: Math.max(1, findings.length),
        failures: findings.filter(isFailure).length
    });
    if (!findings.length)
        root.ele('testsuite', { name: 'ecospec', tests: 1, failures: 0 }).ele('testcase', { name: 'no findings' });
    for (const file of new Set(findings.map((f) => f.at.uri))) {
        const own = findings.filter((f) => f.at.uri === file);
        const suite = root.ele('testsuite', {
            name: printable(pathOf(file)),
            tests: own.length,
            failures: own.filter(isFailure).length
        });
        const named = new Map<string, number>();
        for (const f of own) {
            const about = printable(f.element ? `${f.rule} on ${f.element}` : f.rule);
            const times = (named.get(about) ?? 0) + 1;
            named.set(about, times);
            const name = times === 1 ? about : `${about} (${times})`;
            const test = suite.ele('testcase', { name, classname: f.rule, file: printable(pathOf(file)) });
            const told = printable([f, ...f.related].map((part) => `${placed(part.at)} ${part.message}`).join('\n'));
            if (isFailure(f)) test.ele('failure', { type: f.severity, message: printable(f.message) }).txt(told);
            else test.ele('system-out').txt(`${f.severity}: ${told}`);
        }
    }
    return `${root.end({ prettyPrint: true })}\n`;
}
/** Control characters have no place in XML, not even escaped. */
function printable(words: string): string {
    return words.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '�');
}
