import { isBuiltIn } from '../../analyses/data/hierarchy.js';
import { oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import type { DataRule, Name } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { FileFacts } from '../../model/facts.js';
import type { Place } from '../../model/place.js';
import { spelled } from '../../model/spelling.js';
import { partiesInWords } from '../../model/words.js';
import { type Fix, removeFromList, removeStatement } from '../fix.js';

/** `allows A to use D`, `forbids all to share D`, as much as fits in a sentence. */
export function ruleInWords({ kind, parties, actions, datasets }: DataRule): string {
    const verb = { Allow: 'allows', Forbid: 'forbids', Oblige: 'obliges' }[kind];
    return `${verb} ${partiesInWords(parties)} to ${actions.join(', ')} ${datasets.map((d) => d.name).join(', ')}`;
}
/** What a waiver of a finding about a rule can point at: its name, or its first dataset. */
export function elementOf(rule: DataRule): string {
    return rule.name ?? rule.datasets[0]?.name ?? '';
}
export function namesWritten(names: readonly string[]): string {
    return names.map(spelled).join(', ');
}
/** Actions and duties: those of the language are no names, and need no backticks. */
export function actionsWritten(actions: readonly string[]): string {
    return actions.map((a) => (isBuiltIn(a) ? a : spelled(a))).join(', ');
}
/** Takes a statement away, unless something refers to it. */
export function removal(eco: Ecosystem, title: string, { at, name }: { at: Place; name?: string }): Fix[] {
    return name !== undefined && isUsed(eco, name) ? [] : [{ title, edits: [removeStatement(eco, at)] }];
}
const isUsed = oncePerKey((eco, name: string) => eco.files.some((file) => namesUsed(file).has(name)));
function namesUsed(file: FileFacts): ReadonlySet<string> {
    const used = namesUsedIn.get(file) ?? new Set(file.uses.map((u) => u.name));
    namesUsedIn.set(file, used);
    return used;
}
const namesUsedIn = new WeakMap<FileFacts, ReadonlySet<string>>();
/** Takes those names out of a list that are unwanted; `undefined` where all are. */
export function without(list: readonly Name[], unwanted: ReadonlySet<string>): Fix['edits'] | undefined {
    const places = list.map((n) => n.at);
    const out = list.flatMap((n, i) => (unwanted.has(n.name) ? [i] : []));
    if (out.length === list.length) return undefined;
    if (out.length === 1) return [removeFromList(places, out[0])];
    return [
        listReplaced(
            list,
            list.filter((n) => !unwanted.has(n.name)).map((n) => n.name)
        )
    ];
}
/** A list of names with other names in its place. */
export function listReplaced(list: readonly Name[], names: readonly string[]): Fix['edits'][number] {
    const [first, last] = [list[0].at, list[list.length - 1].at];
    return { uri: first.uri, range: { start: first.range.start, end: last.range.end }, newText: namesWritten(names) };
}
