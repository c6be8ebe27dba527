import type { TrustReport } from '../trust-report.js';
import type { Answer, OpenFinding } from './answer.js';

const [mostRules, mostOfRule, mostWaivers] = [4, 4, 20];

/** So much of it as is drawn: thousands of findings need not go to a page with each edit. */
export function drawnOf(report: TrustReport): TrustReport {
    const ofAnswer = (a: Answer): Answer => ({ ...a, findings: someOf(a.findings) });
    return {
        ...report,
        questions: report.questions.map(ofAnswer),
        habits: report.habits.map(ofAnswer),
        exceptions: report.exceptions.slice(0, mostWaivers)
    };
}
/** The first few of the first few rules. */
function someOf(findings: readonly OpenFinding[]): OpenFinding[] {
    const byRule = new Map<string, OpenFinding[]>();
    for (const finding of findings) {
        const known = byRule.get(finding.rule);
        if (!known) byRule.set(finding.rule, [finding]);
        else if (known.length < mostOfRule) known.push(finding);
    }
    const shown = new Set([...byRule.values()].slice(0, mostRules).flat());
    return findings.filter((f) => shown.has(f));
}
