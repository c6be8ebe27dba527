import { accountableAmong, accountableBehind } from '../../analyses/parties/accountable.js';
import type { Parties, Responsibility } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, partiesInWords, verb } from '../../model/words.js';
import { type Fix, insertAt, insertClause, replace } from '../fix.js';
import { each, type Hit, type Rule } from '../rule.js';
import { isReadWhole } from '../waivers.js';

export const accountableNotUnique: Rule = {
    id: 'accountable-not-unique',
    family: 'roles',
    severity: 'warning',
    nature: 'gap',
    summary: 'A responsibility has no party, or several, that is accountable for it.',
    check: each(['Responsibility'], function* (eco, responsibility) {
        const { accountable } = responsibility;
        if (!accountable) {
            if (isReadWhole(eco)) yield withoutAccountable(eco, responsibility);
            return;
        }
        const found = accountableAmong(eco, accountable);
        // A role that nobody plays is a finding of its own, or planned.
        if (!found.length && !accountable.named.some((n) => eco.find(n.name, 'Role')))
            yield withNobody(eco, responsibility, accountable);
        if (found.length > 1 || (found.length === 1 && eco.find(found[0], 'Population')))
            yield withSeveral(responsibility, accountable, found);
    })
};

function withoutAccountable(eco: Ecosystem, responsibility: Responsibility): Hit {
    const { name, nameAt, responsible } = responsibility;
    return {
        at: nameAt,
        element: name,
        message: `Nobody is accountable for ${name}. Name one party that answers for it: accountable …`,
        related: responsible ? [{ message: 'These do the work.', at: responsible.at }] : [],
        fixes: fromResponsible(eco, responsibility).map((party) => ({
            title: `Make ${party} accountable`,
            edits: [insertClause(responsibility, `accountable ${spelled(party)}`)]
        }))
    };
}
function withNobody(eco: Ecosystem, responsibility: Responsibility, accountable: Parties): Hit {
    const { name } = responsibility;
    const said = partiesInWords(accountable);
    return {
        at: accountable.at,
        element: name,
        parties: [...eco.expand(accountable)],
        message: `Nobody is accountable for ${name}: ${said} ${verb(accountable.named.length, 'is', 'are')} not active${eco.asOf ? ` on ${eco.asOf}` : ''}. Name one party that answers for it.`,
        fixes: fromResponsible(eco, responsibility).map((party) => ({
            title: `Make ${party} accountable`,
            edits: [replace(accountable.at, spelled(party))]
        }))
    };
}
/** Those who do the work are the first that come to mind; as they are named, where that means one party. */
function fromResponsible(eco: Ecosystem, { responsible }: Responsibility): string[] {
    const names = responsible?.named.map((n) => n.name) ?? [];
    return names.filter((n) => isOne(eco, n)).slice(0, 3);
}
function isOne(eco: Ecosystem, name: string): boolean {
    return accountableBehind(eco, name).length === 1 && !eco.find(name, 'Population');
}

function withSeveral(responsibility: Responsibility, accountable: Parties, found: readonly string[]): Hit {
    const { name } = responsibility;
    const [one] = found;
    return {
        at: accountable.at,
        element: name,
        parties: found,
        message:
            found.length === 1
                ? `${name} is left to ${one}, which is many parties, so nobody in particular answers for it. Name one party.`
                : `${listed(found)} are ${found.length > 2 ? 'all' : 'both'} accountable for ${name}, so nobody in particular answers for it. Keep one of them accountable and call the others responsible.`,
        fixes: found.length > 1 ? keepOne(responsibility, accountable, found) : []
    };
}
/** The first as it is written stays the first choice. */
function keepOne(responsibility: Responsibility, accountable: Parties, found: readonly string[]): Fix[] {
    const { responsible } = responsibility;
    return found.slice(0, 4).map((keep) => {
        const edits = [replace(accountable.at, spelled(keep))];
        const works = new Set(responsible?.named.map((n) => n.name));
        const others = found.filter((p) => p !== keep && !works.has(p));
        // A long list would say less than the role or the group that was named.
        const named = (others.length > 4 ? accountable.named.map((n) => n.name) : others).filter((n) => n !== keep);
        const said = named.map(spelled).join(', ');
        if (said && !responsible) edits.push(insertClause(responsibility, `responsible ${said}`));
        if (said && responsible && !responsible.all) edits.push(insertAt(responsible.at, 'end', `, ${said}`));
        return { title: `Keep ${keep} accountable and make the others responsible`, edits };
    });
}
