import type { Command } from 'commander';

/** Declares a command; `end` is told the exit code where it is not 0. */
export type Declare = (program: Command, end: (code: number) => void) => void;

/** Words below the help of a command: an example or two, and whatever else is good to know. */
export function examples(...lines: readonly string[]): string {
    return `\nFor example:\n${lines.map((line) => `  ${line}`).join('\n')}`;
}
