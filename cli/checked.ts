import type { Finding, Severity, Workspace } from '../language/index.js';

/** What a check found, in every format the same. */
export interface Checked {
    readonly workspace: Workspace;
    /** The names of the ecosystems. */
    readonly ecosystems: readonly string[];
    /** File by file, from top to bottom; without those that a baseline accepts. */
    readonly findings: readonly Finding[];
    /** How many findings a baseline accepts; `undefined` without one. */
    readonly accepted?: number;
    readonly failOn: Severity;
}
