import { isInForce } from '../../analyses/data/permissions.js';
import type { Flow, Name, Oblige, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, partiesInWords } from '../../model/words.js';
import type { Found } from '../found.js';
import { partiesTitled, purposesInSentence, titleOf } from '../mark.js';
import { openIn } from './open.js';
import type { Sketch } from './sketch.js';

/** What one sends to another, must share with it, or both. */
interface Delivery {
    readonly from: Parties;
    readonly to: string;
    readonly dataset: string;
    readonly duties: Oblige[];
    readonly flows: Flow[];
}
/** A duty and the flow that fulfils it are one way. */
export function addDeliveries(eco: Ecosystem, map: Sketch, found: Found): void {
    const all = new Map<string, Delivery>();
    const delivery = (from: Parties, to: string, dataset: string): Delivery => {
        const key = [partiesInWords(from), to, dataset].join('\n');
        const own = all.get(key) ?? { from, to, dataset, duties: [], flows: [] };
        all.set(key, own);
        return own;
    };
    for (const duty of eco.all('Oblige').filter((o) => isInForce(o, eco.asOf)))
        for (const to of map.parties('gets', duty.recipients))
            for (const { name } of duty.datasets) delivery(duty.parties, to, name).duties.push(duty);
    for (const flow of eco.all('Flow'))
        for (const to of map.parties('gets', flow.to)) delivery(flow.from, to, flow.dataset.name).flows.push(flow);
    for (const own of all.values()) {
        const statements = [...own.duties, ...own.flows];
        for (const [i, statement] of statements.entries())
            map.edge(`dataset ${own.dataset}`, own.to, own.flows.length ? 'sent' : 'due', {
                text: wordsOf(eco, own),
                why:
                    i < own.duties.length ? whyDue(eco, own.duties[i]) : whySent(eco, own.flows[i - own.duties.length]),
                at: [statement.at],
                open: openIn(found, statement.at, othersIn(statement, own))
            });
    }
}
function othersIn(statement: Oblige | Flow, { to, dataset }: Delivery): Name[] {
    const recipients = statement.kind === 'Flow' ? statement.to : statement.recipients;
    const datasets = statement.kind === 'Flow' ? [] : statement.datasets;
    return [
        ...(recipients?.named.filter((n) => to !== `gets ${n.name}`) ?? []),
        ...datasets.filter((d) => d.name !== dataset)
    ];
}
/** `Bank must share`, `sent by Linkage every month`, `Linkage must share and sends it every month`. */
function wordsOf(eco: Ecosystem, { from, duties, flows }: Delivery): string {
    const who = partiesTitled(eco, from);
    const [due, sent] = [whenOf(duties), whenOf(flows)];
    if (!duties.length) return `sent by ${who}${sent}`;
    const must = `${who} must ${listed([...new Set(duties.flatMap((d) => d.actions))])}`;
    if (!flows.length) return `${must}${due}`;
    return `${must}${due === sent ? '' : due} and ${areSeveral(eco, from) ? 'send' : 'sends'} it${sent}`;
}
function whenOf(statements: readonly (Oblige | Flow)[]): string {
    const times = statements.flatMap(({ every }) => (every ? [every.text] : []));
    return times.length ? ` ${listed([...new Set(times)])}` : '';
}
function areSeveral(eco: Ecosystem, { all, named }: Parties): boolean {
    return all || named.length > 1 || !!eco.find(named[0]?.name ?? '', 'Population', 'Group');
}
function whyDue(eco: Ecosystem, { parties, recipients, actions, purposes, every, because }: Oblige): string {
    const to = recipients ? ` with ${partiesTitled(eco, recipients)}` : '';
    const why = because ? `, because "${because}"` : '';
    return `${partiesTitled(eco, parties)} must ${listed(actions)} it${to}${forWhat(eco, purposes)}${every ? ` ${every.text}` : ''}${why}.`;
}
function whySent(eco: Ecosystem, { dataset, from, to, purposes, every }: Flow): string {
    return `${titleOf(eco, dataset.name)} is sent from ${partiesTitled(eco, from)} to ${partiesTitled(eco, to)}${forWhat(eco, purposes)}${every ? ` ${every.text}` : ''}.`;
}
function forWhat(eco: Ecosystem, purposes: readonly Name[]): string {
    return purposes.length ? ` for ${purposesInSentence(eco, purposes, purposes.length)}` : '';
}
