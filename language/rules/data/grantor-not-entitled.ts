import { type May, mayGrant, passOnRights } from '../../analyses/data/entitlement.js';
import { grantsHeld, isInForce, ownersNamed } from '../../analyses/data/permissions.js';
import type { Allow, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, partiesInWords, verb } from '../../model/words.js';
import { type Fix, insertAt, insertClause, replace } from '../fix.js';
import { each, type Hit, type Related, type Rule } from '../rule.js';
import { elementOf, namesWritten } from './rule-text.js';

export const grantorNotEntitled: Rule = {
    id: 'grantor-not-entitled',
    family: 'data',
    severity: 'error',
    nature: 'contradiction',
    summary: 'Somebody grants rights in data that he neither owns nor may pass on.',
    check: each(['Allow'], function* (eco, allow) {
        const { grantors } = allow;
        if (!grantors || !isInForce(allow, eco.asOf)) return;
        const givers = giversOf(eco, grantors);
        const verdicts = allow.datasets.map(({ name }) => ({ name, may: verdictOn(eco, givers, name, allow) }));
        const lacking = verdicts.filter(({ may }) => may !== 'yes');
        if (givers.length && lacking.length) yield hit(eco, { ...allow, grantors }, givers, lacking);
    })
};

type GrantedBySomebody = Allow & { readonly grantors: Parties };

/** A name that means nothing here is told as such. */
function giversOf(eco: Ecosystem, grantors: Parties): readonly string[] {
    return [...eco.expand(grantors)].filter((giver) => eco.find(giver));
}
/** One of several who may is enough: the others join in. */
function verdictOn(eco: Ecosystem, givers: readonly string[], dataset: string, { parties }: Allow): May {
    let best: May = 'no';
    for (const giver of givers) {
        const may = mayGrant(eco, giver, dataset, parties);
        if (may === 'yes') return may;
        if (may !== 'no') best = may;
    }
    return best;
}
function hit(
    eco: Ecosystem,
    allow: GrantedBySomebody,
    givers: readonly string[],
    lacking: readonly { readonly name: string; readonly may: May }[]
): Hit {
    const datasets = lacking.map((l) => l.name);
    const owners = [...new Set(datasets.flatMap((d) => ownersNamed(eco, d)))];
    const who = partiesInWords(allow.grantors);
    const perhaps = lacking.find((l) => l.may !== 'no')?.may;
    const isCertain = lacking.some((l) => l.may === 'no');
    const owned = `${listed(owners)} ${verb(owners.length, 'owns', 'own')}`;
    return {
        at: allow.grantors.at,
        element: elementOf(allow),
        parties: givers,
        severity: isCertain ? undefined : 'hint',
        message: `${who} ${verb(givers.length, 'grants', 'grant')} rights in ${listed(datasets)}, which ${owned}. ${why(eco, allow, givers, datasets[0], isCertain ? 'no' : perhaps)} Let ${listed(owners)} grant them, or let ${who} pass the data on to ${partiesInWords(allow.parties)}.`,
        related: relatedTo(eco, allow, givers, datasets),
        fixes: [
            {
                title: `Let ${listed(owners)} grant it`,
                edits: [
                    lacking.length < allow.datasets.length
                        ? insertAt(allow.grantors.at, 'end', `, ${namesWritten(owners)}`)
                        : replace(allow.grantors.at, namesWritten(owners))
                ]
            },
            ...lettingPassOn(eco, allow, givers, datasets, owners)
        ]
    };
}
function why(
    eco: Ecosystem,
    { grantors, parties }: Allow,
    givers: readonly string[],
    dataset: string,
    may?: May
): string {
    const who = grantors ? partiesInWords(grantors) : '';
    if (may === 'generates') return `${who} generates the data, but nothing says that this entitles it.`;
    if (may === 'related') return `${who} is related to an owner, but nothing says that this entitles it.`;
    const right = givers.length === 1 ? passOnRights(eco, dataset).get(givers[0]) : undefined;
    return Array.isArray(right)
        ? `${who} may pass it on only to ${listed([...new Set(right.map(partiesInWords))])}, not to ${partiesInWords(parties)}.`
        : `${who} ${verb(givers.length, 'was', 'were')} not given the right to pass it on.`;
}
function relatedTo(eco: Ecosystem, allow: Allow, givers: readonly string[], datasets: readonly string[]): Related[] {
    const owned = datasets.flatMap((name) => {
        const dataset = eco.find(name, 'Dataset');
        const owners = listed(ownersNamed(eco, name));
        return dataset ? [{ message: `${name} is owned by ${owners}.`, at: dataset.nameAt }] : [];
    });
    const held = [...new Set(datasets.flatMap((d) => givers.slice(0, 5).flatMap((g) => grantsHeld(eco, g, d))))];
    return [
        ...owned,
        ...held
            .filter((grant) => grant !== allow)
            .slice(0, 5)
            .map((grant) => ({ message: `This is what ${partiesInWords(grant.parties)} may do.`, at: grant.at }))
    ];
}
/** Where one grant of the owners gave the data to the one who grants it. */
function lettingPassOn(
    eco: Ecosystem,
    allow: Allow,
    givers: readonly string[],
    datasets: readonly string[],
    owners: readonly string[]
): Fix[] {
    if (givers.length > 1 || datasets.length > 1 || allow.parties.all) return [];
    const ofOwners = grantsHeld(eco, givers[0], datasets[0]).filter(
        ({ grantors }) => !grantors || grantors.named.some((g) => owners.includes(g.name))
    );
    const [received] = ofOwners;
    if (ofOwners.length !== 1 || received.onward?.limits || received.onward?.to?.all) return [];
    const already = new Set(received.onward?.to?.named.map((n) => n.name));
    const to = namesWritten(allow.parties.named.map((n) => n.name).filter((name) => !already.has(name)));
    return [
        {
            title: `Let ${listed(owners)} allow ${givers[0]} to pass it on to ${partiesInWords(allow.parties)}`,
            edits: [
                received.onward?.to
                    ? insertAt(received.onward.to.at, 'end', `, ${to}`)
                    : insertClause(received, `onward to ${to}`)
            ]
        }
    ];
}
