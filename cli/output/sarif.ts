import path from 'node:path';
import type { Fix, Location, Log, Region, ReportingDescriptor, Result } from 'sarif';
import { type Finding, type Place, type Rule, rulePage, rules, type Severity } from '../../language/index.js';
import type { Checked } from '../checked.js';
import { packageRoot, pathOf } from '../files.js';
import { textOf } from '../texts.js';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
    Severity,
    string
>;
/** Faults of the text are found by the reader, not by a rule with a page. */
const faults: Record<string, string> = {
    syntax: 'The text cannot be read.',
    'unknown-name': 'A name is used that is not declared.',
    'wrong-kind': 'A name means something of another kind than is needed.',
    'duplicate-name': 'A name is declared twice.'
};

/** SARIF 2.1.0, with the rules, their pages, related places and quick fixes. */
export function sarif({ findings }: Checked): string {
    const ids = [...rules.map((r) => r.id), ...new Set(findings.map((f) => f.rule))];
    const known = [...new Set(ids)];
    const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [
            {
                tool: { driver: { name: 'EcoSpec', version: __VERSION__, rules: known.map(descriptorOf) } },
                columnKind: 'utf16CodeUnits',
                results: findings.map((f) => resultOf(f, known.indexOf(f.rule)))
            }
        ]
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function descriptorOf(id: string): ReportingDescriptor {
    const rule = rules.find((r) => r.id === id);
    if (!rule) return { id, shortDescription: { text: faults[id] ?? 'A fault of the text.' } };
    const { summary, severity, nature, family, onRequest } = rule;
    return {
        id,
        shortDescription: { text: summary },
        help: { text: summary, markdown: pageOf(rule) },
        defaultConfiguration: { level: levels[severity], enabled: !onRequest },
        properties: { nature, family, tags: [family, nature] }
    };
}
function pageOf(rule: Rule): string {
    return textOf(path.join(packageRoot, rulePage(rule)));
}
function resultOf(
    { rule, severity, message, at, element, parties, related, fixes }: Finding,
    ruleIndex: number
): Result {
    return {
        ruleId: rule,
        ruleIndex,
        level: levels[severity],
        message: { text: message },
        locations: [locationOf(at)],
        relatedLocations: related.map((r, id) => ({ id, ...locationOf(r.at), message: { text: r.message } })),
        fixes: fixes.map(fixOf),
        // What makes a finding the same one after edits above it.
        partialFingerprints: { 'finding/v1': JSON.stringify([rule, element, [...parties].sort()]) }
    };
}
function fixOf({ title, edits }: Finding['fixes'][number]): Fix {
    const uris = [...new Set(edits.map((e) => e.uri))];
    return {
        description: { text: title },
        artifactChanges: uris.map((uri) => ({
            artifactLocation: { uri: addressOf(uri) },
            replacements: edits
                .filter((e) => e.uri === uri)
                .map((e) => ({ deletedRegion: regionOf(e.range), insertedContent: { text: e.newText } }))
        }))
    };
}
function locationOf({ uri, range }: Place): Location {
    return { physicalLocation: { artifactLocation: { uri: addressOf(uri) }, region: regionOf(range) } };
}
/** Relative to where the command runs, as code hosts expect it. */
function addressOf(uri: string): string {
    return uri.startsWith('file:') ? pathOf(uri).split(path.sep).map(encodeURIComponent).join('/') : uri;
}
function regionOf({ start, end }: Place['range']): Region {
    return {
        startLine: start.line + 1,
        startColumn: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1
    };
}
declare const __VERSION__: string;
