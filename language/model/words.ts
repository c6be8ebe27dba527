import type { Parties, Topic } from './declarations.js';

/** Names in a sentence: all of a few, the first of many. */
export function listed(names: readonly string[], most = 4): string {
    if (names.length > most) return `${names.slice(0, most - 1).join(', ')} and ${names.length - most + 1} more`;
    return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
/** `1 seat`, `2 seats`. */
export function counted(count: number, one: string, many = `${one}s`): string {
    return `${count} ${count === 1 ? one : many}`;
}
/** The form of a verb for as many: `is` for one, `are` for several. */
export function verb(count: number, one: string, many: string): string {
    return count === 1 ? one : many;
}
/** Some parties as they are written: `all`, `all except A`, `A, B and 3 more`. */
export function partiesInWords({ all, except, named }: Parties): string {
    const names = (all ? except : named).map((n) => n.name);
    if (!all) return listed(names);
    return names.length ? `all except ${listed(names)}` : 'all';
}
/** What something is about: `pricing`, `strategy`. */
export function topicInWords(topic: Topic): string {
    return topics[topic] ?? topic;
}
const topics: Partial<Record<Topic, string>> = {
    strategic: 'strategy',
    operational: 'operations',
    ip: 'intellectual property'
};
