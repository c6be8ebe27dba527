import { activeNames } from '../../analyses/parties/present.js';
import { plainName } from '../../model/spelling.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { describe } from '../describe.js';
import type { Candidate } from './candidates.js';
import { entitled, givenBack, grantable, receives, sends } from './data-fit.js';
import type { Consideration, Fit, Judge } from './fit.js';
import { clauseOf, type Place, partiesIn, saidIn } from './place.js';
import { canPlay } from './roles-fit.js';

const usual: Fit = { rank: 1 };

/** Judges the names for one place; what is already said there is left out (`undefined`). */
export function judgeFor(place: Place, expected: Expected): (candidate: Candidate) => Fit | undefined {
    const clause = clauseOf(expected);
    const isTaken = takenIn(place, expected);
    const all = [
        otherSide(place, expected),
        judges[clause]?.(place, expected),
        onlyOnce(place, expected, clause),
        inactive(place)
    ];
    return (candidate) => {
        if (isTaken(candidate.name)) return undefined;
        for (const judge of all) {
            const fit = judge?.(candidate);
            if (fit) return fit;
        }
        return usual;
    };
}
/** What stands in the same list, and what the statement is itself called where it cannot mean itself. */
function takenIn({ spot }: Place, { node, property }: Expected): (name: string) => boolean {
    const taken = new Set(property ? saidIn(spot, node, property) : []);
    const itself = ['parents', 'supports', 'opposes', 'incompatible', 'sources', 'other', 'holder', 'members', 'party'];
    let statement = node;
    while (statement.within && statement.within.rule !== 'Item' && statement.within.rule !== 'Header')
        statement = statement.within;
    if (itself.includes(clauseOf({ node, property }).split('.')[1]))
        for (const name of saidIn(spot, statement, 'name')) taken.add(name);
    return (name) => taken.has(name);
}
/** Parties that have a seat, a share or a veto in this body or pool already. */
function onlyOnce({ spot }: Place, { node, property }: Expected, clause: string): Judge | undefined {
    if (!['Seat.party', 'Share.party', 'Holding.certificate', 'Requirement.certificate'].includes(clause))
        return undefined;
    const said = new Set(
        spot.reads
            .filter((r) => r.node.rule === node.rule && r.node.within === node.within && r.property === property)
            .map((r) => plainName(r.text))
    );
    return ({ name }) => (said.has(name) ? { rank: 3, note: 'stands here already' } : undefined);
}
/** Candidates, prospects and exited partners hold no seats, shares or permissions. */
function inactive({ eco }: Place): Judge {
    const active = activeNames(eco);
    return ({ name, element }) => {
        const partner = element?.declaration;
        if (element?.kind !== 'Partner' || partner?.kind !== 'Partner' || active.has(name)) return undefined;
        // Its status stands among its facts.
        return { rank: 2, note: (partner.status ?? 'active') === 'active' ? 'not active at the date' : undefined };
    };
}
/** Where a statement is about two sides, the clause of one and that of the other. */
const sides: Readonly<Record<string, string>> = {
    'Dependence.on': 'from',
    'Flow.to': 'from',
    'Disclosure.to': 'by',
    'Promised.to': 'by',
    'Rating.by': 'of'
};
/** Nobody depends on himself, rates himself or tells himself. */
function otherSide({ spot }: Place, expected: Expected): Judge | undefined {
    const other = sides[clauseOf(expected)];
    const { node } = expected;
    if (!other) return undefined;
    const said = node.rule === 'Parties' ? partiesIn(spot, node.within!, other) : saidIn(spot, node, other);
    return ({ name }) => (said.includes(name) ? { rank: 3, note: 'is the other side' } : undefined);
}
function kindFirst(...kinds: readonly string[]): (place: Place) => Judge {
    return () => (candidate) => (kinds.includes(candidate.element?.kind ?? '') ? { rank: 0 } : undefined);
}

/** What a rule found something about, then whoever takes part in that. */
function foundBy({ spot, findings }: Place, { node }: Expected): Judge {
    const rule = saidIn(spot, node, 'rule')[0];
    const found = findings().filter((f) => f.rule === rule);
    const [elements, parties] = [new Set(found.map((f) => f.element)), new Set(found.flatMap((f) => f.parties))];
    return ({ name }) => {
        if (elements.has(name)) return { rank: 0, note: 'has such a finding' };
        return parties.has(name) ? { rank: 1, note: 'is part of such a finding' } : { rank: 2 };
    };
}
function hasFindings({ findings }: Place): Judge {
    const count = new Map<string, number>();
    for (const { rule } of findings()) count.set(rule, (count.get(rule) ?? 0) + 1);
    return ({ name }) => {
        const open = count.get(name);
        return open ? { rank: 0, note: `${open} open` } : undefined;
    };
}
function aboutPricing(): Judge {
    return ({ element }) => {
        const decision = element?.declaration;
        return decision?.kind === 'Decision' && decision.topics.includes('pricing') ? { rank: 0 } : undefined;
    };
}
const judges: Readonly<Record<string, Consideration>> = {
    'Partner.roles': canPlay,
    'Allow.purposes': grantable,
    'Forbid.purposes': grantable,
    'Oblige.purposes': grantable,
    'Allow.grantors': entitled,
    'Oblige.grantors': entitled,
    'Allow.inReturnFor': givenBack,
    'Flow.from': sends,
    'Flow.to': receives,
    'Flow.purposes': grantable,
    'Onward.purposes': grantable,
    'Waiver.element': foundBy,
    'Waiver.rule': hasFindings,
    'Decision.decidedBy': kindFirst('Body'),
    'SanctionLevel.decidedBy': kindFirst('Body'),
    'Channel.feeds': kindFirst('Body', 'Decision'),
    'Step.by': kindFirst('Body', 'External'),
    'Pool.governedBy': aboutPricing
};
/** The facts of a candidate in a line, the reason why it fits first. */
export function detailOf({ element, says }: Candidate, { note }: Fit): string {
    if (!element) return [note, says].filter(Boolean).join(' · ');
    const { kind, facts } = describe(element);
    return [kind, note, ...facts].filter(Boolean).join(' · ');
}
