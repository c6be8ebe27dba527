import { satisfiable } from '../../analyses/data/conditions.js';
import { isInForce, ownersNamed } from '../../analyses/data/permissions.js';
import { ask, type Verdict } from '../../analyses/data/question.js';
import { isPresent } from '../../analyses/parties/present.js';
import type { Allow, Dataset, Forbid, Name, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import { listed, partiesInWords } from '../../rules/words.js';
import type { DataEdge, DataEdgeKind, DataNode } from '../data-map.js';
import { titleOf } from '../mark.js';
import type { LeakView } from './leaks.js';

export interface Drawn {
    readonly nodes: readonly DataNode[];
    readonly edges: readonly DataEdge[];
}
/** What is said of data, one node per name that is used: a rule for a role has its edge at the role. */
export function drawn(eco: Ecosystem, leaks: readonly LeakView[]): Drawn {
    const map = new Sketch(eco);
    for (const dataset of eco.all('Dataset')) addDataset(map, dataset);
    for (const dataset of eco.all('Dataset')) addSources(eco, map, dataset);
    for (const allow of eco.all('Allow')) if (isInForce(allow, eco.asOf)) addAllow(eco, map, allow);
    for (const forbid of eco.all('Forbid')) if (isInForce(forbid, eco.asOf)) addForbid(map, forbid);
    addDuties(eco, map);
    for (const leak of leaks)
        for (const to of leak.to)
            map.edge(leak.dataset, map.party('gets', to), 'leak', { text: leak.certain ? 'can leak' : 'may leak', why: leak.why, at: leak.at });
    return { nodes: [...map.nodes.values()], edges: [...map.edges.values()] };
}

class Sketch {
    readonly nodes = new Map<string, DataNode>();
    readonly edges = new Map<string, DataEdge>();
    constructor(private readonly eco: Ecosystem) {}

    party(kind: 'gives' | 'gets', name: string, at?: Place): string {
        const id = `${kind} ${name}`;
        if (!this.nodes.has(id)) this.nodes.set(id, { id, kind, name, title: titleOf(this.eco, name), count: 1, ...this.who(name, at) });
        return id;
    }
    private who(name: string, at: Place | undefined): Pick<DataNode, 'detail' | 'why' | 'at'> {
        const found = this.eco.find(name, 'Partner', 'Role', 'Group', 'Body', 'Population', 'External');
        const places = found ? [found.nameAt] : at ? [at] : [];
        if (!found) return { why: `${name}: all active partners and populations.`, at: places };
        if (found.kind === 'Partner') {
            const roles = listed(found.roles.map((r) => r.name));
            const status = isPresent(this.eco, name) ? '' : ', not active';
            return { detail: `${roles}${status}` || undefined, why: `${name}, a partner${status}${roles ? ` as ${roles}` : ''}.`, at: places };
        }
        const word = found.kind.toLowerCase();
        if (found.kind !== 'Role' && found.kind !== 'Group') return { detail: word, why: `${name}, declared as ${word}.`, at: places };
        const members = [...this.eco.expandName(name)];
        return { detail: `${word} of ${members.length}`, why: `${name}, a ${word}: ${listed(members, 12) || 'nobody now'}.`, at: places };
    }
    /** Everybody that is said, each as it is named. */
    parties(kind: 'gives' | 'gets', said: Parties | undefined): string[] {
        if (!said) return [];
        if (said.all) return [this.party(kind, said.except.length ? partiesInWords(said) : 'all', said.at)];
        return said.named.map((n) => this.party(kind, n.name, n.at));
    }
    /** Edges of one kind between the same two are one. */
    edge(from: string, to: string, kind: DataEdgeKind, mark: { text: string; why: string; at: readonly Place[] }): void {
        const ends = [from, to].map((e) => (this.nodes.has(e) ? e : `dataset ${e}`));
        if (ends.some((e) => !this.nodes.has(e))) return;
        const key = [...ends, kind].join('\n');
        const known = this.edges.get(key);
        const joined = (a: string, b: string): string => (a.split('\n').includes(b) ? a : `${a}\n${b}`);
        this.edges.set(
            key,
            known
                ? { ...known, text: joined(known.text, mark.text), why: joined(known.why, mark.why), at: [...known.at, ...mark.at], count: known.count + 1 }
                : { from: ends[0], to: ends[1], kind, ...mark, count: 1 }
        );
    }
}

function addDataset(map: Sketch, { name, title, sensitivity, keep, nameAt, retired }: Dataset): void {
    const details = [sensitivity, keep && `kept ${keep.text}`, retired && `retired ${retired}`].filter((d) => d);
    const id = `dataset ${name}`;
    map.nodes.set(id, { id, kind: 'dataset', name, title: title ?? name, count: 1, detail: details.join(', ') || undefined, why: `Dataset ${name}${details.length ? `: ${details.join(', ')}` : ''}.`, at: [nameAt] });
}
/** Who has it, who generates it, and what it is made from. */
function addSources(eco: Ecosystem, map: Sketch, { name, nameAt, generatedBy, sources, parents, transform }: Dataset): void {
    const id = `dataset ${name}`;
    for (const owner of ownersNamed(eco, name)) map.edge(map.party('gives', owner), id, 'owns', { text: 'owns', why: `${owner} owns ${name}.`, at: [nameAt] });
    for (const party of map.parties('gives', generatedBy))
        map.edge(party, id, 'generates', { text: 'generates', why: `${name} is generated by ${partiesInWords(generatedBy!)}.`, at: [generatedBy!.at] });
    for (const source of sources)
        if (source.name !== name) map.edge(source.name, id, 'derived', { text: transform ?? 'derived', why: `${name} is derived from ${source.name}${transform ? ` by ${transform}` : ''}.`, at: [source.at] });
    for (const whole of parents)
        if (whole.name !== name) map.edge(whole.name, id, 'part', { text: 'part of it', why: `${name} is a part of ${whole.name}.`, at: [whole.at] });
}
function addForbid(map: Sketch, { parties, actions, datasets, purposes, because, at, name }: Forbid): void {
    const text = inShort(actions, purposes);
    for (const party of map.parties('gets', parties))
        for (const dataset of datasets)
            map.edge(`dataset ${dataset.name}`, party, 'forbidden', { text, why: `A rule${name ? ` (${name})` : ''} forbids to ${text}${because ? `, because "${because}"` : ''}.`, at: [at] });
}
function addAllow(eco: Ecosystem, map: Sketch, allow: Allow): void {
    const text = inShort(allow.actions, allow.purposes);
    const names = allow.parties.all ? [undefined] : allow.parties.named;
    for (const name of names) {
        const [party] = name ? [map.party('gets', name.name, name.at)] : map.parties('gets', allow.parties);
        for (const dataset of allow.datasets) {
            const [kind, why] = judged(eco, allow, name?.name, dataset.name);
            map.edge(`dataset ${dataset.name}`, party, kind, { text, why: `A rule${allow.name ? ` (${allow.name})` : ''} allows to ${text}. ${why}`.trim(), at: [allow.at] });
        }
    }
}
function inShort(actions: readonly string[], purposes: readonly Name[]): string {
    const what = actions.join(', ');
    return purposes.length ? `${what} for ${listed(purposes.map((p) => p.name), 3)}` : what;
}
/** Members of a role that are asked about. */
const mostAsked = 8;
/** What comes of a permission together with all other rules. */
function judged(eco: Ecosystem, allow: Allow, party: string | undefined, dataset: string): readonly [DataEdgeKind, string] {
    if (satisfiable(eco, allow.conditions) === 'no') return ['forbidden', 'Its conditions can never be true, so it allows nothing.'];
    const members = party === undefined ? [] : [...eco.expandName(party)].slice(0, mostAsked);
    if (members.length && !members.some((m) => isPresent(eco, m) || allow.survives)) return ['forbidden', 'The party is not active, so it does not hold.'];
    const purposes = allow.purposes.length ? allow.purposes.map((p) => p.name) : [undefined];
    const verdicts = new Set<Verdict>();
    for (const member of members)
        for (const action of allow.actions)
            for (const purpose of purposes) verdicts.add(ask(eco, { party: member, action, dataset, purpose, territory: allow.territories[0] }).verdict);
    if (verdicts.has('conflict')) return ['contradictory', 'Another rule forbids it.'];
    if (verdicts.has('no')) return ['forbidden', 'Another rule forbids it, and that one wins.'];
    if (verdicts.has('unknown') || (!members.length && allow.conditions.length)) return ['unknown', 'Whether it holds depends on a condition that shows in practice.'];
    return ['allowed', ''];
}
function addDuties(eco: Ecosystem, map: Sketch): void {
    for (const { parties, recipients, datasets, every, at } of eco.all('Oblige').filter((o) => isInForce(o, eco.asOf)))
        for (const to of map.parties('gets', recipients))
            for (const dataset of datasets)
                map.edge(`dataset ${dataset.name}`, to, 'sent', { text: `must be shared${every ? ` ${every.text}` : ''}`, why: `${partiesInWords(parties)} must share it.`, at: [at] });
    for (const { dataset, from, to, purposes, every, at } of eco.all('Flow')) {
        const when = every ? ` ${every.text}` : '';
        for (const party of map.parties('gets', to))
            map.edge(`dataset ${dataset.name}`, party, 'sent', { text: `sent${when}`, why: `A flow takes it from ${partiesInWords(from)} to ${partiesInWords(to)}${purposes.length ? ` for ${listed(purposes.map((p) => p.name))}` : ''}.`, at: [at] });
    }
}
