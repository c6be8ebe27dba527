import { allOneWay, type OneWayTransfer, oneWayTransfers } from '../../analyses/dependence/one-way.js';
import { oncePerKey } from '../../analyses/memo-per-ecosystem.js';
import { expectingReturn, gives, isRewarded, takings } from '../../analyses/sharing/give-and-take.js';
import type { Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import type { Pause } from '../../model/steps.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertAt, insertClause } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';

export const oneSidedExchange: Rule = {
    id: 'one-sided-exchange',
    family: 'sharing',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'Between partners value or data goes one way, and nothing comes back.',
    *check(eco): Iterable<Hit | Pause> {
        const found = yield* oneWayTransfers(eco, all);
        if (!found.computed) return;
        for (const transfer of found.value) {
            const told = hitOf(eco, transfer);
            if (told) yield told;
        }
    }
};

const all = allOneWay((eco, party) => isAskedFor(eco, eco.find(party, 'Partner')));
const hitOf = oncePerKey((eco, transfer: OneWayTransfer): Hit | undefined => {
    const givers = transfer.givers.filter((g) => !isUnrewarded(eco, g));
    const takers = transfer.takers.filter((t) => !ridesFree(eco, t));
    return givers.length && takers.length ? hit(eco, { ...transfer, givers, takers }) : undefined;
});

/** Nothing is asked of, or for, those who are there for the public, for customers or for all sides alike. */
function isAskedFor(eco: Ecosystem, partner: Partner | undefined): boolean {
    if (!partner || ['customer', 'ngo', 'public', 'regulator'].includes(partner.partyKind ?? '')) return false;
    return !partner.roles.some((r) => eco.find(r.name, 'Role')?.neutral);
}
/** Who gets nothing from anybody is told by `unrewarded-contributor`. */
function isUnrewarded(eco: Ecosystem, giver: string): boolean {
    const partner = eco.find(giver, 'Partner');
    return partner !== undefined && expectingReturn(partner).length > 0 && !isRewarded(eco, partner);
}
/** Who gives nothing to anybody is told by `free-rider`. */
function ridesFree(eco: Ecosystem, taker: string): boolean {
    const partner = eco.find(taker, 'Partner');
    return partner !== undefined && takings(eco, partner).length > 0 && !gives(eco, partner);
}
function hit(eco: Ecosystem, transfer: OneWayTransfer): Hit {
    const { statement, givers, takers } = transfer;
    const what = whatIn(statement);
    const from = listed(takers);
    return {
        at: statement.at,
        element: ('name' in statement && statement.name) || what,
        parties: [...givers, ...takers],
        message: `${listed(givers)} ${verb(givers.length, 'gives', 'give')} ${what} to ${from}, and nothing comes back: no benefit from ${from}, no shared pool, no payment, no data, directly or through others. Write what comes back${statement.kind === 'Contribution' ? ', or call it a gift and say why' : ''}.`,
        related: givers.slice(0, 10).flatMap((g) => {
            const partner = eco.find(g, 'Partner');
            return partner ? [{ message: `${g} is declared here.`, at: partner.nameAt }] : [];
        }),
        fixes: fixesFor(eco, transfer)
    };
}
function whatIn(statement: OneWayTransfer['statement']): string {
    if (statement.kind === 'Flow') return statement.dataset.name;
    return statement.kind === 'Oblige' ? listed(statement.datasets.map((d) => d.name)) : statement.name;
}
function fixesFor(eco: Ecosystem, { statement, givers, takers }: OneWayTransfer): Fix[] {
    const partners = givers.flatMap((g) => eco.find(g, 'Partner') ?? []);
    const back: Fix = {
        title: `Say what ${listed(givers)} ${verb(givers.length, 'receives', 'receive')} from ${listed(takers)} (to be agreed)`,
        edits: partners.map((p) =>
            insertClause(
                p,
                `receives ${freshName(eco, `${p.name}Return`)} "To be agreed" from ${takers.map(spelled).join(', ')}`
            )
        )
    };
    if (statement.kind !== 'Contribution' || !statement.to) return [back];
    const gift = insertAt(statement.to.at, 'end', ' gift because "to be agreed"');
    return [back, { title: `Call ${statement.name} a gift (reason to be agreed)`, edits: [gift] }];
}
