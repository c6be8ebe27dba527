import { listed } from '../model/words.js';
import type { Finding } from '../rules/rule.js';
import type { Change, Version } from './changes.js';

/** What is told on an element by a rule, and about whom. */
interface Told {
    readonly on: string;
    readonly key: string;
    readonly finding: Finding;
}
/** Findings won and lost; one that is about more or fewer parties than before is the same finding. */
export function findingChanges(before: Version, after: Version): Change[] {
    const [old, now] = [toldIn(before), toldIn(after)];
    const [gone, come] = [without(old, now), without(now, old)];
    const goneOn = new Map<string, Told[]>();
    for (const told of gone) if (!goneOn.get(told.on)?.push(told)) goneOn.set(told.on, [told]);
    const same = new Set<Told>();
    const changes = come.map((told): Change => {
        const was = goneOn.get(told.on)?.find((g) => !same.has(g) && isPartOf(g, told));
        if (was) same.add(was);
        return was ? widened(was.finding, told.finding) : won(told.finding);
    });
    return [...changes, ...gone.filter((g) => !same.has(g)).map(({ finding }) => lost(finding))];
}
function toldIn({ ecosystem, findings }: Version): Told[] {
    return findings.map((finding) => {
        const { rule, element, parties } = finding;
        const on = JSON.stringify([rule, element === ecosystem.name ? 'the ecosystem' : element]);
        return { on, key: JSON.stringify([on, [...parties].sort()]), finding };
    });
}
/** Those of a list that have no counterpart in another, each counted as often as it stands. */
function without(list: readonly Told[], others: readonly Told[]): Told[] {
    const left = new Map<string, number>();
    for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
    return list.filter(({ key }) => {
        const count = left.get(key) ?? 0;
        left.set(key, count - 1);
        return count <= 0;
    });
}
/** Whether one of the two is about some of the parties of the other; about nobody is not part of anything. */
function isPartOf({ finding: a }: Told, { finding: b }: Told): boolean {
    const [few, many] = a.parties.length < b.parties.length ? [a.parties, b.parties] : [b.parties, a.parties];
    const all = new Set(many);
    return few.length > 0 && few.every((p) => all.has(p));
}
function widened(was: Finding, is: Finding): Change {
    const more = is.parties.filter((p) => !was.parties.includes(p));
    const fewer = was.parties.filter((p) => !is.parties.includes(p));
    const whom = more.length ? `Now also about ${listed(more)}` : `No longer about ${listed(fewer)}`;
    return {
        area: 'findings',
        text: `${whom}: ${is.rule} on ${is.element}. ${is.message}`,
        before: was.at,
        after: is.at
    };
}
function won({ severity, rule, element, message, at }: Finding): Change {
    return { area: 'findings', text: `New: ${severity} ${rule} on ${element}. ${message}`, after: at };
}
function lost({ rule, element, message, at }: Finding): Change {
    return { area: 'findings', text: `No longer: ${rule} on ${element}. ${message}`, before: at };
}
