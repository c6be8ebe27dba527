import { libraries, type Report, rules, Workspace, type WorkspaceOptions } from '../language/index.js';
import { progress } from './progress.js';

let judgedRules = 0;

/** A workspace that is read once, and whose rules are counted while they are asked. */
export function newWorkspace(options: WorkspaceOptions): Workspace {
    const timed: WorkspaceOptions['timed'] = (rule, ms) => {
        judgedRules++;
        options.timed?.(rule, ms);
    };
    return new Workspace({ libraries, isOnce: true, ...options, timed });
}
/** Makes the findings of ecosystems, and tells how far that is: whoever asks for them afterwards has them at once. */
export function judge(reports: readonly Report[]): void {
    judgedRules = 0;
    const all = reports.length * rules.length;
    for (const report of reports)
        for (const steps of [report.ecosystem.findProblems(), report.judge()])
            for (const _ of steps) progress.tell(`Judging ${report.ecosystem.name}: ${judgedRules} of ${all} rules`);
    progress.done();
}
