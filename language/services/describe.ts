import type {
    Benefit,
    Body,
    Contribution,
    Declaration,
    Name,
    Offer,
    Parties,
    Requirement,
    Step,
    Threshold
} from '../model/declarations.js';
import type { NamedElement } from '../model/names.js';
import { counted, listed, partiesInWords } from '../model/words.js';
import { partsOf } from './file-index.js';
import { wordFor } from './kinds.js';

/** What is said of something that has a name, in a line: its kind, its title, and the facts that matter where it is used. */
export interface Description {
    readonly kind: string;
    readonly title?: string;
    readonly facts: readonly string[];
    /** Its documentation comment. */
    readonly doc?: string;
}
type Part = Contribution | Offer | Benefit | Step;
/** Anything that can have a name: a statement, or a part of one. */
export type Named = Declaration | Part | { readonly kind: string; readonly name?: string };

/** The statement, or the part of it, that a name stands for. */
export function partNamed({ kind, nameAt, declaration }: NamedElement): Named {
    return declaration.kind === kind
        ? declaration
        : ((partsOf(declaration).find((p) => p.nameAt === nameAt) as Named | undefined) ?? declaration);
}
export function describe(element: NamedElement): Description {
    const part = partNamed(element) as Named & { readonly title?: string; readonly doc?: string };
    const within = part === element.declaration ? [] : [`of ${nameOf(element.declaration)}`];
    const facts = [...within, ...factsOf(part as Declaration | Part)];
    return { kind: wordFor(element.kind), title: part.title, facts, doc: part.doc };
}
function nameOf(declaration: Declaration): string {
    return ('name' in declaration && declaration.name) || wordFor(declaration.kind);
}
function factsOf(d: Declaration | Part): readonly string[] {
    switch (d.kind) {
        case 'Partner':
            return said([d.status === 'active' ? undefined : d.status], names('', d.roles));
        case 'Role':
            return said([d.planned ? 'planned' : undefined, d.archetype], d.requires.map(requirement));
        case 'Population':
            return said([d.size && `of ${d.size.text}`, d.partyKind]);
        case 'Group':
            return said(parties('of', d.members));
        case 'Purpose':
        case 'Territory':
            return said(names('within', d.parents));
        case 'Action':
            return said(d.parents.length ? [`within ${listed(d.parents)}`] : []);
        case 'Goal':
        case 'Win':
            return said([d.due && `due ${d.due}`]);
        case 'Certificate':
            return said(d.levels.length ? [`levels ${d.levels.map((l) => l.name).join(' then ')}`] : []);
        case 'Dataset':
            return said(names('of', d.owners), [d.sensitivity, d.keep && `keep ${d.keep.text}`]);
        case 'Pool':
        case 'CostGame':
            return said([d.size && `of ${d.size.text}`, `${counted(d.shares.length, 'share')}`]);
        case 'Body':
            return said([counted(d.seats.length, 'seat'), neededIn(d)]);
        case 'Decision':
            return said([d.topics.length ? `about ${d.topics.join(', ')}` : undefined], parties('by', d.decidedBy));
        case 'ConflictProcess':
            return said([
                d.topics.length ? `about ${d.topics.join(', ')}` : undefined,
                counted(d.steps.length, 'step')
            ]);
        case 'Score':
        case 'Risk':
            return said(parties('of', d.of));
        case 'Channel':
            return said(parties('run by', d.runBy));
        case 'Practice':
        case 'Promised':
            return said([d.builds.length ? `${listed(d.builds)} trust` : undefined], parties('by', d.by));
        case 'Contribution':
            return said([d.valueKind, d.worth && `worth ${d.worth.text}`, d.critical ? 'critical' : undefined]);
        case 'Offer':
            return said(names('in', d.lifeAreas));
        case 'Benefit':
            return said([d.valueKind, d.worth && `worth ${d.worth.text}`], parties('from', d.from));
        case 'Step':
            return said([d.stepKind], parties('by', d.by));
        case 'Allow':
        case 'Forbid':
        case 'Oblige':
            return said(parties('', d.parties), [d.actions.join(', ')], names('', d.datasets));
        default:
            return [];
    }
}
function said(...facts: readonly (readonly (string | undefined)[])[]): readonly string[] {
    return facts.flat().filter((f): f is string => !!f);
}
function names(before: string, all: readonly Name[]): string[] {
    return all.length ? [`${before} ${listed(all.map((n) => n.name))}`.trim()] : [];
}
function parties(before: string, all: Parties | undefined): string[] {
    return all ? [`${before} ${partiesInWords(all)}`.trim()] : [];
}
function requirement({ certificate, level }: Requirement): string {
    return `requires ${certificate.name}${level ? ` ${level.name}` : ''}`;
}
/** What a motion needs, as it is written. */
export function neededIn({ passes, unanimous }: Body): string | undefined {
    if (unanimous) return 'unanimous';
    if (passes?.votes) return `passes with ${passes.votes.text} votes`;
    return passes?.threshold && `passes with ${thresholdInWords(passes.threshold)}`;
}
export function thresholdInWords({ majority, more, share, cast }: Threshold): string {
    const part = majority ? 'majority' : `${more ? 'more than ' : ''}${share?.text ?? ''}`;
    return `${part} of ${cast ? 'votes cast' : 'all votes'}`;
}
