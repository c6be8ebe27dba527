import type { Conjunction, Declaration, Parties } from '../model/declarations.js';
import type { Place } from '../model/place.js';
import { type Duration, Fraction, type Money, percent, type Quantity } from '../model/quantity.js';
import { conditionsText } from './conditions.js';

/**
 * What a statement says, without how it is laid out: texts by clause. Two statements that say the same have the same meaning, in
 * whatever order their clauses and lists stand and however an amount is written (`1/2` and `50 %`, `1 year` and `12 months`).
 */
export type Meaning = ReadonlyMap<string, Clause>;
export interface Clause {
    readonly text: string;
    readonly at: Place;
    /** The element of a list that it belongs to: `step 3`, `seat Velo`. */
    readonly element?: string;
}
type Record_ = { readonly [property: string]: unknown };

/** Where and how something is written, or what it is called, is not what it says. */
const silent = new Set(['kind', 'at', 'name', 'nameAt', 'doc']);
/** Lists whose order says something. */
const ordered = new Set(['levels', 'steps']);
/** What is meant where nothing is said. */
const usual: Readonly<Record<string, string>> = { votes: '1', status: 'active', cause: 'ordinary' };
/** What tells the elements of a list apart: the first of these that they have. */
const keys = ['name', 'party', 'holder', 'certificate', 'other', 'what', 'level', 'text', 'period', 'text'];

export function meaningOf(declaration: Declaration): Meaning {
    const clauses = new Map<string, Clause>();
    collect(declaration as unknown as Record_, '', declaration.at, clauses);
    // What the one ecosystem of a file is called is something it says, not what tells it apart.
    if (declaration.kind === 'EcosystemHeader') clauses.set('name', { text: declaration.name, at: declaration.nameAt });
    return clauses;
}
function collect(record: Record_, path: string, place: Place, into: Map<string, Clause>, element?: string): void {
    for (const [property, value] of Object.entries(record)) {
        if (silent.has(property) || value === undefined || value === false || isPosition(value)) continue;
        const clause = path ? `${path}, ${inWords(property)}` : inWords(property);
        if (Array.isArray(value)) collectList(value, property, clause, place, into, element);
        else if (isRecord(value) && isNested(value))
            collect(value, clause, (value.at as Place) ?? place, into, element);
        else add(into, clause, property, { text: textOf(value), at: placeOf(value) ?? place, element });
    }
}
function collectList(
    list: readonly unknown[],
    property: string,
    clause: string,
    at: Place,
    into: Map<string, Clause>,
    inside?: string
): void {
    if (!list.length) return;
    if (property === 'conditions') {
        const text = conditionsText(list as readonly Conjunction[]);
        add(into, clause, property, { text, at: placeOf(list[0]) ?? at, element: inside });
        return;
    }
    const records = list.filter((v) => isRecord(v) && isNested(v)) as Record_[];
    if (records.length < list.length) {
        const texts = list.map(textOf);
        const text = (ordered.has(property) ? texts : texts.sort()).join(', ');
        add(into, clause, property, { text, at: placeOf(list[0]) ?? at, element: inside });
        return;
    }
    for (const [i, element] of records.entries()) {
        const place = (element.at as Place) ?? at;
        const name = ordered.has(property) ? `${i + 1}` : keyOf(element);
        const path = `${singular(property)} ${name ?? textOf(element)}`;
        const own = clause.slice(0, clause.length - inWords(property).length) + path;
        const before = into.size;
        collect(element, own, place, into, inside ?? own);
        if (into.size === before) add(into, own, property, { text: 'yes', at: place, element: inside ?? own });
    }
}
function add(into: Map<string, Clause>, clause: string, property: string, said: Clause): void {
    if (usual[property] === said.text) return;
    // Two alike elements: both count.
    let key = clause;
    for (let i = 2; into.has(key); i++) key = `${clause} (${i})`;
    into.set(key, said);
}
/** What a property is called where its name would mislead. */
const words: Readonly<Record<string, string>> = {
    partyKind: 'kind',
    valueKind: 'kind',
    stepKind: 'kind',
    benefits: 'receives',
    vetoes: 'veto',
    holds: 'holds',
    competes: 'competes with',
    levels: 'level',
    conditions: 'where'
};
function singular(property: string): string {
    return words[property] ?? inWords(property).replace(/(?<!s)s$/, '');
}
/** `decidedBy` as `decided by`. */
function inWords(property: string): string {
    if (words[property]) return words[property];
    return property.replace(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
function keyOf(element: Record_): string | undefined {
    for (const key of keys) {
        const value = element[key];
        if (typeof value === 'string') return value;
        if (isRecord(value) && typeof value.name === 'string') return value.name;
    }
    return undefined;
}
function isRecord(value: unknown): value is Record_ {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether it has clauses of its own; names, amounts and parties are one text. */
function isNested(value: Record_): boolean {
    return !isName(value) && !isQuantity(value) && !isMoney(value) && !isDuration(value) && value.kind !== 'Parties';
}
function placeOf(value: unknown): Place | undefined {
    return isRecord(value) ? (value.at as Place | undefined) : undefined;
}
/** A place, or a position in a text. */
function isPosition(value: unknown): boolean {
    return isRecord(value) && (('uri' in value && 'range' in value) || ('line' in value && 'character' in value));
}
function isName(value: Record_): value is { name: string; at: Place } {
    return typeof value.name === 'string' && !('kind' in value);
}
function isQuantity(value: Record_): boolean {
    return value.value instanceof Fraction && 'percent' in value;
}
function isMoney(value: Record_): boolean {
    return value.value instanceof Fraction && !('percent' in value);
}
function isDuration(value: Record_): boolean {
    return value.count instanceof Fraction && 'unit' in value;
}
/** One text for each thing said, however it was written. */
export function textOf(value: unknown): string {
    if (value === true) return 'yes';
    if (Array.isArray(value)) return value.map(textOf).join(', ');
    if (!isRecord(value)) return String(value);
    if (isName(value)) return value.name;
    if (isQuantity(value)) return quantityText(value as unknown as Quantity);
    if (isMoney(value)) return moneyText(value as unknown as Money);
    if (isDuration(value)) return durationText(value as unknown as Duration);
    if (value.kind === 'Parties') return partiesText(value as unknown as Parties);
    const parts = Object.entries(value).filter(
        ([p, v]) => !silent.has(p) && v !== undefined && v !== false && !isPosition(v)
    );
    if (parts.length === 1 && !value.name) return textOf(parts[0][1]);
    return [value.name, ...parts.map(([p, v]) => saidOf(inWords(p), textOf(v)))].filter((t) => t).join(' ');
}
/** `final` for a flag, `within 30 days` for anything else. */
export function saidOf(clause: string, text: string): string {
    return text === 'yes' ? clause : `${clause} ${text}`;
}
function quantityText({ value, percent: isPercent, text }: Quantity): string {
    return isPercent || text.includes('/') ? percent(value) : value.toFraction();
}
function moneyText({ value, currency, per }: Money): string {
    return `${value.toString()}${currency ? ` ${currency}` : ''}${per ? ` per ${per}` : ''}`;
}
function durationText({ count, unit }: Duration): string {
    const [number, in_] =
        unit === 'year' ? [count.mul(12), 'month'] : unit === 'week' ? [count.mul(7), 'day'] : [count, unit];
    return `${number.toFraction()} ${in_}${number.equals(1) ? '' : 's'}`;
}
function partiesText({ all, except, named }: Parties): string {
    const names = (list: readonly { name: string }[]): string =>
        list
            .map((n) => n.name)
            .sort()
            .join(', ');
    return all ? `all${except.length ? ` except ${names(except)}` : ''}` : names(named);
}

/** What makes a nameless statement the same one in two versions: its head. */
const heads: { readonly [K in Declaration['kind']]?: (d: Extract<Declaration, { kind: K }>) => string } = {
    Allow: ({ parties, actions, datasets }) => `allow ${dataRule(parties, actions, datasets)}`,
    Forbid: ({ parties, actions, datasets }) => `forbid ${dataRule(parties, actions, datasets)}`,
    Oblige: ({ parties, actions, datasets }) => `oblige ${dataRule(parties, actions, datasets)}`,
    Flow: ({ dataset, from, to }) => `flow ${dataset.name} from ${partiesText(from)} to ${partiesText(to)}`,
    Dependence: ({ from, on }) => `dependence ${partiesText(from)} on ${partiesText(on)}`,
    Disclosure: ({ what, by }) => `disclose ${textOf(what)}${by ? ` by ${partiesText(by)}` : ''}`,
    Relationship: ({ parties }) => `relationship ${partiesText(parties)}`,
    Rating: ({ of, by }) => `rating ${of.name} by ${by.name}`,
    Exit: ({ parties }) => `exit for ${partiesText(parties)}`,
    Waiver: ({ rule, element }) => `waive ${rule} on ${element.name}`,
    Exclusion: ({ of, members }) => `${of} ${[...members].map(textOf).sort().join(', ')} exclude each other`,
    Include: ({ library }) => `include ${library}`
};
function dataRule(parties: Parties, actions: readonly unknown[], datasets: readonly unknown[]): string {
    const list = (names: readonly unknown[]): string => names.map(textOf).sort().join(', ');
    return `${partiesText(parties)} to ${list(actions)} ${list(datasets)}`;
}
/** A name for a statement, the same in both versions: `body Council`, `exit for all`. */
export function labelOf(declaration: Declaration): string {
    const { kind } = declaration;
    if (kind === 'EcosystemHeader') return 'ecosystem';
    const name = 'name' in declaration ? declaration.name : undefined;
    const head = heads[kind] as ((d: Declaration) => string) | undefined;
    if (head && (!name || kind === 'Allow' || kind === 'Forbid' || kind === 'Oblige')) return head(declaration);
    return `${kindInWords(kind)} ${name ?? ''}`.trim();
}
function kindInWords(kind: string): string {
    const special: Record<string, string> = {
        EcosystemHeader: 'ecosystem',
        Promised: 'promise',
        ConflictProcess: 'conflict'
    };
    return special[kind] ?? kind.replace(/(?<!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
