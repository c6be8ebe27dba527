import {
    type ForbiddenDisclosure,
    forbiddenDisclosure,
    notAllowed,
    safeDerivatives
} from '../../analyses/data/disclosed.js';
import type { Disclosed, Disclosure, Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertAt, removeFromList, removeStatement, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const disclosureBreaksConfidentiality: Rule = {
    id: 'disclosure-breaks-confidentiality',
    family: 'transparency',
    severity: 'error',
    nature: 'contradiction',
    summary: 'A disclosure demands what a data rule forbids to share or to read.',
    *check(eco): Iterable<Hit> {
        for (const disclosure of eco.all('Disclosure'))
            for (const disclosed of disclosure.what) {
                const dataset = disclosed.dataset && eco.find(disclosed.dataset.name, 'Dataset');
                if (!dataset) continue;
                const forbidden = forbiddenDisclosure(eco, disclosure, dataset.name);
                if (forbidden) yield forbiddenHit(eco, disclosure, disclosed, forbidden);
                else if (dataset.sensitivity === 'confidential' && disclosure.to?.all) {
                    const reader = notAllowed(eco, disclosure, dataset.name);
                    if (reader) yield confidentialHit(eco, disclosure, disclosed, reader);
                }
            }
    }
};

function forbiddenHit(
    eco: Ecosystem,
    disclosure: Disclosure,
    disclosed: Disclosed,
    { forbid, parties, more, forbids }: ForbiddenDisclosure
): Hit {
    const dataset = disclosed.dataset?.name ?? '';
    const who = more ? `${parties.slice(0, 3).join(', ')} and others` : listed(parties);
    const them = parties.length > 1 ? 'them' : parties[0];
    const why = forbid.because ? `, because "${forbid.because}"` : '';
    return {
        at: disclosed.at,
        element: disclosure.name ?? dataset,
        parties,
        message:
            forbids === 'sharing'
                ? `${who} must disclose ${dataset} here, but a data rule forbids ${them} to ${forbid.actions[0]} it. Disclose something coarser, such as totals, or narrow one of the two.`
                : `${dataset} is disclosed to ${who} here, but a data rule forbids ${them} to ${forbid.actions[0]} it. Disclose something coarser, such as totals, or narrow one of the two.`,
        related: [{ message: `This rule forbids it${why}.`, at: forbid.at }],
        fixes: [
            ...coarser(eco, disclosure, disclosed),
            ...(forbids === 'reading' ? leftOut(eco, disclosure.to, forbid.parties, parties) : []),
            ...dropped(eco, disclosure, disclosed)
        ]
    };
}
/** Confidential data has a circle of its own; whether everybody belongs to it only its owner knows. */
function confidentialHit(eco: Ecosystem, disclosure: Disclosure, disclosed: Disclosed, reader: string): Hit {
    const dataset = disclosed.dataset?.name ?? '';
    const declared = eco.find(dataset, 'Dataset');
    return {
        at: disclosed.at,
        element: disclosure.name ?? dataset,
        severity: 'hint',
        message: `${dataset} is confidential, but it is disclosed to all here, also to those whom nothing allows to read it, such as ${reader}. Disclose something coarser, name those who may know it, or allow it.`,
        related: declared ? [{ message: `${dataset} is declared confidential.`, at: declared.nameAt }] : [],
        fixes: [...coarser(eco, disclosure, disclosed), ...dropped(eco, disclosure, disclosed)]
    };
}
function coarser(eco: Ecosystem, disclosure: Disclosure, { at, dataset }: Disclosed): Fix[] {
    return safeDerivatives(eco, disclosure, dataset?.name ?? '')
        .slice(0, 2)
        .map((d, i) => ({
            title: `Disclose ${d.name}, made from it, instead`,
            preferred: i === 0,
            edits: [replace(at, spelled(d.name))]
        }));
}
function leftOut(eco: Ecosystem, to: Parties | undefined, forbidden: Parties, parties: readonly string[]): Fix[] {
    if (!to) return [];
    if (to.all) {
        const names = forbidden.all ? [] : forbidden.named.map((n) => spelled(n.name));
        if (!names.length || names.length > 4) return [];
        const except = `${to.except.length ? ',' : ' except'} ${names.join(', ')}`;
        return [{ title: `Do not disclose it to ${listed(names)}`, edits: [insertAt(to.at, 'end', except)] }];
    }
    const own = to.named.filter((n) => [...eco.expandName(n.name)].every((p) => parties.includes(p)));
    if (own.length !== 1 || to.named.length < 2) return [];
    const edit = removeFromList(
        to.named.map((n) => n.at),
        to.named.indexOf(own[0])
    );
    return [{ title: `Do not disclose it to ${own[0].name}`, edits: [edit] }];
}
function dropped(eco: Ecosystem, { at, what }: Disclosure, disclosed: Disclosed): Fix[] {
    const title = `Do not disclose ${disclosed.dataset?.name ?? 'it'}`;
    const places = what.map((w) => w.at);
    if (what.length > 1) return [{ title, edits: [removeFromList(places, what.indexOf(disclosed))] }];
    return [{ title, edits: [removeStatement(eco, at)] }];
}
