import { presenceOn } from '../analyses/parties/activity.js';
import { relatedGroups } from '../analyses/parties/related-groups.js';
import type { Archetype, Offer, Partner } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { counted, listed } from '../model/words.js';
import { countedOrNo, type Heading, headingOf, type Mark } from './mark.js';

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
    readonly summary: string;
    /** Where every cell is empty, whether that says something about the ecosystem or only about the text. */
    readonly note?: string;
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
    const empty = cells.filter((c) => c.state === 'empty').length;
    const crowded = cells.filter((c) => c.state === 'crowded').length;
    const customers = customersOf(eco);
    return {
        ecosystem: headingOf(eco),
        customers,
        customersCount: customers.length,
        areas,
        archetypes,
        cells,
        apart,
        apartCount: apart.length,
        summary: areas.length
            ? `${countedOrNo(placed.length, 'offering')} in ${counted(areas.length, 'life area')}; ${countedOrNo(empty, 'empty cell')}, ${countedOrNo(crowded, 'crowded cell')}`
            : '',
        note: placed.length ? undefined : whyAllEmpty(eco, areas)
    };
}
/** Nobody should take a text that is not written yet for a market that nobody serves. */
function whyAllEmpty(eco: Ecosystem, areas: readonly StrategyArea[]): string | undefined {
    if (!areas.length) return undefined;
    if (eco.active.some((p) => p.offers.length))
        return 'Every cell is empty because no partner that offers something has a role whose archetype is written, for example: role Operator { archetype realizer }';
    return `Every cell is empty because it is not written yet who offers what. Say it with the partners, for example: offers Advice in ${areas[0].name}`;
}
/** So much of it as is drawn at most: what ten thousand partners offer need not go to a page with each edit. */
export function drawnOf(map: StrategyMap): StrategyMap {
    const cells = map.cells.map((cell) => ({ ...cell, offers: cell.offers.slice(0, mostDrawn) }));
    return { ...map, cells, apart: map.apart.slice(0, mostDrawn), customers: map.customers.slice(0, mostDrawn) };
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
