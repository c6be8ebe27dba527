import { oncePerEcosystem } from '../../analyses/memo-per-ecosystem.js';
import type { Condition, Conjunction, DataRule, Kind } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { NamedElement } from '../../model/names.js';
import { rules } from '../../rules/catalogue.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { namedIn } from '../file-index.js';
import { type Place, saidIn } from './place.js';

/** A name that could stand at a place. */
export interface Candidate {
    readonly name: string;
    /** What it names, where it is declared. */
    readonly element?: NamedElement;
    /** What to say of a name that is not declared. */
    readonly says?: string;
}

/** Names inside of statements, and the kind of statement that each stands in. */
const inside: Readonly<Record<string, Kind>> = {
    Contribution: 'Partner',
    Offer: 'Partner',
    Benefit: 'Partner',
    LifeArea: 'EcosystemHeader',
    Step: 'ConflictProcess'
};

/** All names that could stand here, of the ecosystem and the libraries it includes. */
export function candidatesFor(place: Place, expected: Expected): Iterable<Candidate> {
    const { eco, spot } = place;
    const { node, property, kinds } = expected;
    if (kinds?.[0] === 'Level') {
        const certificate = eco.find(saidIn(spot, node, 'certificate')[0] ?? '', 'Certificate');
        return certificate
            ? namedIn(certificate)
                  .filter((e) => e.kind === 'Level')
                  .map(asCandidate)
            : [];
    }
    if (kinds?.[0] === 'Step' && kinds.length === 1) {
        const process = eco.find(saidIn(spot, node.within, 'name')[0] ?? '', 'ConflictProcess');
        return process
            ? namedIn(process)
                  .filter((e) => e.kind === 'Step')
                  .map(asCandidate)
            : [];
    }
    if (kinds)
        return declared(
            eco,
            [...kinds].sort((a, b) => orderOf(a) - orderOf(b))
        );
    return plainNames(place, `${node.rule}.${property}`, expected);
}
/** Whoever acts most often first. */
const order = ['Partner', 'Population', 'Group', 'Role', 'Body', 'External'];
function orderOf(kind: string): number {
    const at = order.indexOf(kind);
    return at < 0 ? order.length : at;
}
/** Own ones before those of libraries. */
function declared(eco: Ecosystem, kinds: readonly string[]): Candidate[] {
    const shipped = new Set(eco.libraries.map((l) => l.uri));
    const all = [...declaredAnywhere(eco, kinds)];
    const isShipped = ({ element }: Candidate): boolean => !!element && shipped.has(element.nameAt.uri);
    return [...all.filter((c) => !isShipped(c)), ...all.filter(isShipped)];
}
function* declaredAnywhere(eco: Ecosystem, kinds: readonly string[]): Iterable<Candidate> {
    for (const kind of kinds)
        for (const declaration of eco.all(inside[kind] ?? (kind as Kind)))
            if (inside[kind]) {
                for (const element of namedIn(declaration)) if (element.kind === kind) yield asCandidate(element);
            } else if ('name' in declaration && declaration.name && 'nameAt' in declaration && declaration.nameAt)
                yield asCandidate({ kind, name: declaration.name, nameAt: declaration.nameAt, declaration });
}
function asCandidate(element: NamedElement): Candidate {
    return { name: element.name, element };
}

const taxonomies: Readonly<Record<string, string>> = {
    purposes: 'Purpose',
    territories: 'Territory',
    actions: 'Action'
};
/** Names that the grammar reads as plain words. */
function plainNames({ workspace, eco, spot, uri }: Place, clause: string, { node, property }: Expected): Candidate[] {
    const free = freeNames(eco);
    const known = (names: Iterable<string>, says: string): Candidate[] => [...names].map((name) => ({ name, says }));
    if (clause === 'Exclusion.members')
        return declared(eco, [taxonomies[saidIn(spot, node, 'of')[0] ?? ''] ?? 'Purpose']);
    if (property === 'territories') return [...declared(eco, ['Territory']), ...known(free.territories, 'region')];
    if (clause === 'Duty.names') return [...declared(eco, ['Action']), ...known(free.duties, 'duty')];
    if (property === 'actions' || clause === 'Action.parents') return declared(eco, ['Action']);
    if (clause === 'Condition.operand') return known(free.values.keys(), 'what a condition is about');
    if (clause === 'Value.name')
        return known(free.values.get(saidIn(spot, node.within, 'operand')[0] ?? '') ?? [], 'value of a condition');
    if (clause === 'Waiver.rule') return rules.map(({ id, summary }) => ({ name: id, says: summary }));
    if (clause === 'EcosystemHeader.currency') return known(currencies, 'currency');
    if (clause === 'PartHeader.ecosystem') {
        const others = workspace.reports().filter((r) => r.ecosystem.header && r.ecosystem.header.at.uri !== uri);
        return others.map(({ ecosystem: { name, header } }) => ({ name, says: header?.title ?? 'ecosystem' }));
    }
    if (clause === 'Include.library')
        return workspace.libraries().map(({ name, title }) => ({ name, says: title ?? 'library' }));
    return [];
}
const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'JPY', 'CNY', 'INR'];

/** The names that rules use without anybody declaring them: what conditions are about and its values, duties, regions. */
const freeNames = oncePerEcosystem((eco) => {
    const values = new Map<string, Set<string>>();
    const [duties, territories] = [new Set<string>(), new Set<string>()];
    const visit = ({ terms }: Conjunction): void => {
        for (const term of terms) {
            addValues(values, term);
            for (const part of term.parts) visit(part);
        }
    };
    const all: readonly DataRule[] = [...eco.all('Allow'), ...eco.all('Forbid'), ...eco.all('Oblige')];
    for (const rule of all) {
        for (const condition of rule.conditions) visit(condition);
        for (const duty of rule.duties) for (const name of duty.names) if (!eco.find(name, 'Action')) duties.add(name);
        for (const name of rule.territories) if (!eco.find(name, 'Territory')) territories.add(name);
    }
    return { values, duties, territories };
});
function addValues(values: Map<string, Set<string>>, { operand, values: said }: Condition): void {
    if (!operand) return;
    const known = values.get(operand) ?? new Set();
    values.set(operand, known);
    for (const { name } of said) if (name) known.add(name);
}
