import { holdingsOf } from '../../analyses/parties/activity.js';
import { isMeant } from '../../analyses/parties/meant.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { benefits } from '../../analyses/sharing/benefits.js';
import { contributions } from '../../analyses/sharing/contributions.js';
import { statedShares } from '../../analyses/sharing/stated-shares.js';
import type { Body, Dependence, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import { listed } from '../../model/words.js';
import { powerIn } from './power.js';
import { vetoesOf } from './vetoes.js';

/** What follows for a party from the whole ecosystem. */
export function partyFacts(eco: Ecosystem, party: string): string[] {
    const partner = eco.find(party, 'Partner');
    return [
        ...(partner ? [...rolesOf(eco, partner), ...givesAndGets(eco, partner)] : []),
        ...sharesOf(eco, party),
        ...votesOf(eco, party),
        ...vetoesOf(eco, party),
        ...dependencesOf(eco, party),
        ...relatedTo(eco, party)
    ];
}
function rolesOf(eco: Ecosystem, { roles }: Partner): string[] {
    if (!roles.length) return [];
    const withArchetype = roles.map(({ name }) => {
        const archetype = eco.find(name, 'Role')?.archetype;
        return archetype ? `${name} (${archetype})` : name;
    });
    return [`Plays ${listed(withArchetype)}.`];
}
/** Only where both can be compared: a number that nobody gave is not made up. */
function givesAndGets(eco: Ecosystem, { name }: Partner): string[] {
    const given = contributions(eco);
    if (given.kind === 'unknown')
        return given.because === 'worth not said'
            ? ['What it contributes cannot be put in numbers: not every contribution has a worth.']
            : [];
    const out: string[] = [];
    const own = given.amounts.get(name);
    if (own) out.push(`Contributes ${percent(own.div(given.total))} of what all contribute (${given.basis}).`);
    const taken = benefits(eco, given.basis);
    const gets = taken?.amounts.get(name);
    if (!taken || taken.total.equals(0) || !gets) return out;
    const more = gets.more ? ', and benefits without a worth' : '';
    return [...out, `Gets ${percent(gets.amount.div(taken.total))} of what all get on this basis${more}.`];
}
function sharesOf(eco: Ecosystem, party: string): string[] {
    return holdingsOf(eco, party).shares.flatMap(({ of, share }) => {
        const part = statedShares(of)?.parts[of.shares.indexOf(share)];
        const behind = share.party.name === party ? '' : ` as ${share.party.name}`;
        return part ? [`${of.kind === 'Pool' ? 'Gets' : 'Pays'} ${percent(part)} of ${of.name}${behind}.`] : [];
    });
}
function votesOf(eco: Ecosystem, party: string): string[] {
    const seats = holdingsOf(eco, party).seats;
    const bodies = new Set<Body>(seats.map((s) => s.body));
    return [...bodies].map((body) => {
        const own = seats.filter((s) => s.body === body);
        if (own.every(({ seat }) => seat.observer)) return `Observes in ${body.name}, without a vote.`;
        const [first] = own.filter(({ seat }) => !seat.observer);
        const { name } = first.seat.party!;
        const behind = name === party ? '' : ` as ${name}`;
        return `${body.name}${behind}: ${powerIn(eco, body, first.seat, party)}.`;
    });
}
function dependencesOf(eco: Ecosystem, party: string): string[] {
    const [on, by] = [new Map<string, string>(), new Map<string, string>()];
    for (const dependence of eco.all('Dependence')) {
        const { from, on: others } = dependence;
        const word = howFar(dependence);
        if (isMeant(eco, from, party)) for (const { name } of others.named) on.set(name, word);
        if (isMeant(eco, others, party)) for (const { name } of from.named) by.set(name, word);
    }
    const said = (of: ReadonlyMap<string, string>): string =>
        listed([...of].map(([name, level]) => `${name} (${level})`));
    return [
        ...(on.size ? [`Depends on ${said(on)}.`] : []),
        ...(by.size ? [`${said(by)} ${by.size === 1 ? 'depends' : 'depend'} on it.`] : [])
    ];
}
function howFar({ level, revenue, switching }: Dependence): string {
    return [
        level ?? 'level not said',
        ...(revenue ? [`${revenue.text} of revenue`] : []),
        ...(switching ? [`switching takes ${switching.text}`] : [])
    ].join(', ');
}
function relatedTo(eco: Ecosystem, party: string): string[] {
    const others = relatedGroupOf(eco, party)?.members.filter((m) => m !== party) ?? [];
    return others.length ? [`Related to ${listed(others)} by stakes above 50 %: they count as one.`] : [];
}
