import { type Severity, severities, type Workspace } from '../../language/index.js';
import { compareWithBaseline, type Located, writeBaseline } from '../baseline.js';
import type { Checked } from '../checked.js';
import { load } from '../files.js';
import { json } from '../output/json.js';
import { junit } from '../output/junit.js';
import { markdown } from '../output/markdown.js';
import { sarif } from '../output/sarif.js';
import { counted, text } from '../output/text.js';
import { addPolicies, inPolicies, isPolicy } from '../policies.js';

export const formats = {
    text: (checked: Checked) => text(checked, { isTerminal: process.stdout.isTTY }),
    json,
    sarif,
    junit,
    markdown
};

export interface CheckOptions {
    readonly format: keyof typeof formats;
    readonly failOn: Severity;
    readonly asOf?: string;
    readonly baseline?: string;
    readonly updateBaseline?: boolean;
    readonly timing?: boolean;
}

/** Prints the findings of ecosystems and of policies of ODRL; exit code 1 where one is at least as severe as `failOn`. */
export async function check(targets: readonly string[], options: CheckOptions): Promise<number> {
    const times = new Map<string, number>();
    const timed = options.timing
        ? (rule: string, ms: number) => times.set(rule, (times.get(rule) ?? 0) + ms)
        : undefined;
    const workspace = load(
        targets.filter((t) => !isPolicy(t)),
        { asOf: options.asOf, timed }
    );
    const policies = await addPolicies(workspace, targets.filter(isPolicy));
    const found = located(workspace).flatMap(({ ecosystem, finding }) =>
        inPolicies(policies, finding).map((f) => ({ ecosystem, finding: f }))
    );
    if (options.baseline && options.updateBaseline) {
        const accepted = writeBaseline(options.baseline, found);
        process.stdout.write(`${counted(accepted, 'finding')} written to ${options.baseline}\n`);
        return 0;
    }
    const { fresh, gone } = options.baseline
        ? compareWithBaseline(options.baseline, found)
        : { fresh: found.map((f) => f.finding), gone: [] };
    process.stdout.write(
        formats[options.format]({
            workspace,
            ecosystems: workspace.reports().map((r) => r.ecosystem.name),
            findings: fresh,
            accepted: options.baseline ? found.length - fresh.length : undefined,
            failOn: options.failOn
        })
    );
    for (const { rule, element } of gone)
        process.stderr.write(
            `The baseline accepts ${rule} on ${element}, which is not found any more. Renew it with --update-baseline.\n`
        );
    if (options.timing) process.stderr.write(timeTable(times));
    const least = severities.indexOf(options.failOn);
    return fresh.some((f) => severities.indexOf(f.severity) >= least) ? 1 : 0;
}
/** All findings with their ecosystem, file by file, from top to bottom. */
function located(workspace: Workspace): Located[] {
    const names = new Map(
        workspace.reports().flatMap((r) => r.ecosystem.files.map((f) => [f.uri, r.ecosystem.name] as const))
    );
    return workspace
        .all()
        .map((finding) => ({ ecosystem: names.get(finding.at.uri) ?? '', finding }))
        .sort(({ finding: { at: a } }, { finding: { at: b } }) =>
            a.uri === b.uri
                ? a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character
                : a.uri < b.uri
                  ? -1
                  : 1
        );
}
function timeTable(times: ReadonlyMap<string, number>): string {
    const rows = [...times].sort((a, b) => b[1] - a[1]);
    const all = rows.reduce((sum, [, ms]) => sum + ms, 0);
    const line = (ms: number, rule: string): string => `${ms.toFixed(1).padStart(9)} ms  ${rule}\n`;
    return rows.map(([rule, ms]) => line(ms, rule)).join('') + line(all, 'all rules');
}
