import { presenceOn } from '../analyses/parties/activity.js';
import { relatedGroups } from '../analyses/parties/related-groups.js';
import type { Archetype, Offer, Partner } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { spelled } from '../model/spelling.js';
import { counted, listed, verb } from '../model/words.js';
import type { Advice } from './advice.js';
import { type Heading, headingOf, type Mark } from './mark.js';
import { type GoalView, goalsOf } from './strategy-map/goals.js';

export type { GoalView } from './strategy-map/goals.js';

/** Life areas by the three archetypes around the end customer, following the Ecosystem Strategy Map; a cell holds offerings. */
export interface StrategyMap {
    readonly ecosystem: Heading;
    readonly customers: readonly Mark[];
    /** How many there are, where these are the first. */
    readonly customersCount: number;
    readonly areas: readonly StrategyArea[];
    /** From the one who faces the customer outwards. */
    readonly archetypes: readonly { readonly id: Archetype; readonly title: string; readonly why: string }[];
    /** One for each archetype and area. */
    readonly cells: readonly StrategyCell[];
    /** Partners that stand in no cell, and why; and how many they are where these are the first. */
    readonly apart: readonly ApartMark[];
    readonly apartCount: number;
    readonly goals: readonly GoalView[];
    readonly goalsCount: number;
    readonly summary: string;
    /** Where there is no cell, or every one is empty, whether that says something about the ecosystem or only about the text. */
    readonly advice?: Advice;
}
export interface ApartMark extends Mark {
    readonly partnerTitle: string;
    readonly lacks: string;
}
export interface StrategyArea {
    /** Empty for what is offered in no area. */
    readonly name: string;
    readonly title: string;
    readonly at?: Place;
}
export interface StrategyCell {
    readonly archetype: Archetype;
    readonly area: string;
    readonly state: 'empty' | 'held' | 'crowded';
    /** The state in words. */
    readonly words: string;
    readonly why: string;
    readonly offers: readonly StrategyOffer[];
    /** How many offerings and partners there are, where these are the first. */
    readonly count: number;
    readonly partners: number;
}
export interface StrategyOffer extends Mark {
    readonly name: string;
    readonly partner: string;
    readonly partnerTitle: string;
    readonly roles: readonly string[];
    /** The partner plays roles of other archetypes too, and the text does not say in which it offers this. */
    readonly also: readonly Archetype[];
}

/** So many unrelated partners in one cell stand close: ours. */
export const crowdedFrom = 4;
export const archetypes = [
    { id: 'orchestrator', title: 'Orchestrator', why: 'Faces the end customer and matches needs with providers.' },
    { id: 'realizer', title: 'Realizer', why: 'Makes what the end customer gets.' },
    { id: 'enabler', title: 'Enabler', why: 'Supports the others, without contact to the end customer.' }
] as const;

interface Placed {
    readonly partner: Partner;
    readonly offer: Offer;
    readonly by: ReadonlyMap<Archetype, readonly string[]>;
}

export function strategyMap(eco: Ecosystem): StrategyMap {
    const placed = eco.active.flatMap((partner) => {
        const by = archetypesOf(eco, partner);
        return by.size ? partner.offers.map((offer) => ({ partner, offer, by })) : [];
    });
    const areas = areasOf(eco, placed);
    const cells = archetypes.flatMap(({ id }) => areas.map((area) => cellOf(eco, id, area, placed)));
    const apart = eco.all('Partner').flatMap((p) => apartMark(eco, p) ?? []);
    const customers = customersOf(eco);
    const goals = goalsOf(eco);
    return {
        ecosystem: headingOf(eco),
        customers,
        customersCount: customers.length,
        areas,
        archetypes,
        cells,
        apart,
        apartCount: apart.length,
        goals,
        goalsCount: goals.length,
        summary: summaryOf(placed.length, areas.length, cells, goals.length),
        advice: placed.length && areas.length ? undefined : whyAllEmpty(eco, areas)
    };
}
function summaryOf(offerings: number, areas: number, cells: readonly StrategyCell[], goals: number): string {
    const [empty, crowded] = ['empty', 'crowded'].map((state) => cells.filter((c) => c.state === state).length);
    const fields = counted(areas, 'life area');
    return [
        ...(areas && offerings ? [`${counted(offerings, 'offering')} in ${fields}`] : []),
        ...(areas && !offerings ? [`${fields}, no offering in ${verb(areas, 'it', 'them')}`] : []),
        ...(goals ? [counted(goals, 'goal')] : []),
        ...(offerings && empty ? [`${empty} of ${counted(cells.length, 'field')} empty`] : []),
        ...(crowded ? [`${crowded} crowded`] : [])
    ].join('; ');
}
/** Nobody should take a text that is not written yet for a market that nobody serves. */
function whyAllEmpty(eco: Ecosystem, areas: readonly StrategyArea[]): Advice {
    if (!areas.length)
        return {
            text: 'Offerings cannot be placed yet: this map has a field for each life area of the end customer, and none is declared. Say them in the ecosystem, for example:',
            code: `ecosystem ${spelled(eco.name)} { life areas Housing }`
        };
    const offering = eco.active.find((p) => p.offers.length);
    if (offering)
        return {
            text: 'Every field is empty because no partner that offers something has a role whose archetype is written. For example:',
            code: `role ${spelled(offering.roles[0]?.name ?? 'Operator')} { archetype realizer }`
        };
    return {
        text: 'Every field is empty because it is not written yet who offers what. Say it with the partners, for example:',
        code: `partner ${spelled(eco.active[0]?.name ?? 'Operator')} { offers Advice in ${spelled(areas[0].name)} }`
    };
}
/** So much of it as is drawn at most: what ten thousand partners offer need not go to a page with each edit. */
export function drawnOf(map: StrategyMap): StrategyMap {
    const cells = map.cells.map((cell) => ({ ...cell, offers: cell.offers.slice(0, mostDrawn) }));
    const goals = map.goals.slice(0, mostDrawn).map((g) => ({ ...g, by: g.by.slice(0, mostDrawn) }));
    return {
        ...map,
        cells,
        goals,
        apart: map.apart.slice(0, 2 * mostDrawn),
        customers: map.customers.slice(0, mostDrawn)
    };
}
const mostDrawn = 20;
function archetypesOf(eco: Ecosystem, { roles }: Partner): Map<Archetype, string[]> {
    const found = new Map<Archetype, string[]>();
    for (const { name } of roles) {
        const role = eco.find(name, 'Role');
        if (role?.archetype) found.set(role.archetype, [...(found.get(role.archetype) ?? []), name]);
    }
    return found;
}
function customersOf(eco: Ecosystem): Mark[] {
    const populations = eco.all('Population').filter((p) => p.partyKind === 'customer');
    return [...populations, ...eco.active.filter((p) => p.partyKind === 'customer')].map((p) => ({
        text: p.title ?? p.name,
        why: `${p.name} is declared with kind customer${p.kind === 'Population' && p.size ? `, ${p.size.text} of them` : ''}.`,
        at: [p.nameAt]
    }));
}
function areasOf(eco: Ecosystem, placed: readonly Placed[]): StrategyArea[] {
    const declared = (eco.header?.lifeAreas ?? []).map((a) => ({ name: a.name, title: a.name, at: a.nameAt }));
    const known = new Set(declared.map((a) => a.name));
    const isElsewhere = ({ offer }: Placed): boolean => !offer.lifeAreas.some((l) => known.has(l.name));
    return placed.some(isElsewhere) ? [...declared, { name: '', title: 'No life area said' }] : declared;
}
function cellOf(eco: Ecosystem, archetype: Archetype, area: StrategyArea, placed: readonly Placed[]): StrategyCell {
    const known = new Set(eco.header?.lifeAreas.map((a) => a.name));
    const isHere = ({ offer, by }: Placed): boolean =>
        by.has(archetype) &&
        (area.name
            ? offer.lifeAreas.some((l) => l.name === area.name)
            : !offer.lifeAreas.some((l) => known.has(l.name)));
    const here = placed.filter(isHere);
    const groups = new Set(here.map((p) => relatedGroups(eco)(p.partner.name)));
    const state = !here.length ? 'empty' : groups.size >= crowdedFrom ? 'crowded' : 'held';
    const where = area.name ? `in ${area.title}` : 'without a life area';
    return {
        archetype,
        area: area.name,
        state,
        words:
            state === 'empty' ? 'empty' : `${state === 'crowded' ? 'crowded: ' : ''}${counted(groups.size, 'partner')}`,
        why: {
            empty: `No active partner with a role of archetype ${archetype} offers anything ${where}.`,
            held: `${counted(here.length, 'offering')} of ${counted(groups.size, 'partner')} ${where} (related partners count as one).`,
            crowded: `${counted(groups.size, 'unrelated partner')} offer something ${where} as ${archetype}; from ${crowdedFrom} on a cell counts as crowded (ours).`
        }[state],
        offers: here.map((p) => offerOf(archetype, p)),
        count: here.length,
        partners: new Set(here.map((p) => p.partner.name)).size
    };
}
function offerOf(archetype: Archetype, { partner, offer, by }: Placed): StrategyOffer {
    const roles = by.get(archetype) ?? [];
    const also = [...by.keys()].filter((a) => a !== archetype);
    const partnerTitle = partner.title ?? partner.name;
    const doubt = also.length
        ? ` It also plays roles of archetype ${listed(also)}; the text does not say in which it offers this, so the offering stands in both cells.`
        : '';
    return {
        name: offer.name,
        text: offer.title ?? offer.name,
        partner: partner.name,
        partnerTitle,
        roles,
        also,
        why: `${partnerTitle} offers it and is ${listed(roles)} (${archetype}).${doubt}`,
        at: [offer.nameAt, partner.nameAt]
    };
}
function apartMark(eco: Ecosystem, partner: Partner): ApartMark | undefined {
    const presence = presenceOn(partner, eco.asOf);
    const lacks = [
        ...(presence === 'active' ? [] : [`not active (${presence})`]),
        ...(partner.offers.length ? [] : ['no offering is written']),
        ...(archetypesOf(eco, partner).size ? [] : ['no role as orchestrator, realizer or enabler'])
    ];
    if (!lacks.length) return undefined;
    const partnerTitle = partner.title ?? partner.name;
    return {
        partnerTitle,
        lacks: lacks.join(', '),
        text: `${partnerTitle}: ${lacks.join(', ')}`,
        why: 'A cell holds the offerings of active partners whose role says which archetype it is.',
        at: [partner.nameAt]
    };
}
