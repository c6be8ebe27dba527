import type { TrustReport } from '../trust-report.js';
import type { Answer } from './answer.js';

const [mostFindings, mostKinds, mostWaivers] = [5, 4, 20];

/** So much of it as is drawn: thousands of findings need not go to a page with each edit. */
export function drawnOf(report: TrustReport): TrustReport {
    const ofAnswer = (a: Answer): Answer => ({
        ...a,
        findings: a.findings.slice(0, mostFindings),
        kinds: a.kinds.slice(0, mostKinds)
    });
    return {
        ...report,
        questions: report.questions.map(ofAnswer),
        habits: report.habits.map(ofAnswer),
        exceptions: report.exceptions.slice(0, mostWaivers)
    };
}
