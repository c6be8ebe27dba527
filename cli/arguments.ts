import { InvalidArgumentError } from 'commander';
import { badDay } from '../language/index.js';

/** What an option or argument may be; anything else is refused with the reason. */
export function oneOf(...allowed: readonly string[]): (value: string) => string {
    return (value) => {
        if (!allowed.includes(value)) throw new InvalidArgumentError(`Allowed are: ${allowed.join(', ')}.`);
        return value;
    };
}
export function day(value: string): string {
    const wrong = badDay(value);
    if (wrong) throw new InvalidArgumentError(wrong);
    return value;
}
export function names(value: string): string[] {
    return value
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name);
}
