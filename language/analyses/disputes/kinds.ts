import type { Declaration, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';

/** Something that people can come to disagree about, and the topic that a conflict process must cover then. */
export interface DisputeKind {
    readonly topic: Topic;
    readonly name: string;
    readonly at: Place;
}

/**
 * What disputes can arise from: pools (payment), datasets, sanctions, contributions of intellectual property, and decisions that a body takes
 * or that affect somebody. Where a decision can be appealed, its own process covers it.
 */
export function disputeKinds(eco: Ecosystem): readonly DisputeKind[] {
    const kind = (topic: Topic) => (d: Declaration & { name: string; nameAt: Place }) => ({
        topic,
        name: d.name,
        at: d.nameAt
    });
    const ip = eco.active.flatMap((p) => p.contributions.filter((c) => c.valueKind === 'ip'));
    const decisions = eco
        .all('Decision')
        .filter((d) => !d.appealTo && (d.affects || d.decidedBy?.named.some((n) => eco.find(n.name, 'Body'))));
    return [
        ...[...eco.all('Pool'), ...eco.all('CostGame')].map(kind('payment')),
        ...eco.all('Dataset').map(kind('data')),
        ...eco.all('Sanction').map(kind('sanctions')),
        ...ip.map((c) => ({ topic: 'ip' as const, name: c.name, at: c.nameAt })),
        ...decisions.flatMap((d) => d.topics.filter((t) => t !== 'any').map((topic) => kind(topic)(d)))
    ];
}
/** The kinds that no process is about, by topic; a process that does not say what it is about is about all. */
export function uncoveredKinds(eco: Ecosystem): ReadonlyMap<Topic, readonly DisputeKind[]> {
    const processes = eco.all('ConflictProcess');
    const uncovered = new Map<Topic, DisputeKind[]>();
    if (processes.some((p) => !p.topics.length || p.topics.includes('any'))) return uncovered;
    const covered = new Set(processes.flatMap((p) => p.topics));
    for (const kind of disputeKinds(eco))
        if (!covered.has(kind.topic)) uncovered.set(kind.topic, [...(uncovered.get(kind.topic) ?? []), kind]);
    return uncovered;
}
