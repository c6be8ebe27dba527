import type { RuleTime } from '../protocol.js';

/** How long the rules took since the server started. */
export class RuleTimes {
    private readonly times = new Map<string, RuleTime>();

    add(rule: string, milliseconds: number): void {
        const { runs, total, longest } = this.times.get(rule) ?? { runs: 0, total: 0, longest: 0 };
        this.times.set(rule, {
            rule,
            runs: runs + 1,
            total: total + milliseconds,
            longest: Math.max(longest, milliseconds)
        });
    }
    /** The slowest first. */
    all(): RuleTime[] {
        return [...this.times.values()].sort((a, b) => b.total - a.total);
    }
}
