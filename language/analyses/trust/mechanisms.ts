import type { Ecosystem } from '../model/ecosystem.js';
import type { Place } from '../model/place.js';
import { relatedGroups } from './related.js';

export const trustLevels = ['strategic', 'operational', 'relational'] as const;
export type TrustLevel = (typeof trustLevels)[number];
/** Something that supports a level of trust between parties. */
export interface Mechanism {
    level: TrustLevel;
    what: string;
    parties: ReadonlySet<string>;
    at: Place;
}

/**
 * Everything that supports trust, said (`builds relational trust`) or implied: goals pursued in common are strategic;
 * promises, and certificates that roles require, are operational; open channels and bodies that meet regularly are relational.
 */
export function mechanisms(eco: Ecosystem): Mechanism[] {
    const active = new Set(eco.active.map((p) => p.name));
    const out: Mechanism[] = [];
    const add = (level: TrustLevel, what: string, parties: Iterable<string>, at: Place): void => {
        const set = new Set([...parties].filter((p) => active.has(p)));
        if (set.size) out.push({ level, what, parties: set, at });
    };
    for (const fact of [...eco.all('Practice'), ...eco.all('Promised')]) {
        const said = [fact.among, fact.by, fact.to].filter((p) => p !== undefined);
        const parties = said.length ? eco.expand(...said) : active;
        for (const level of fact.builds.length
            ? fact.builds
            : fact.kind === 'Promised'
              ? (['operational'] as const)
              : [])
            add(level, fact.title ?? fact.name, parties, fact.nameAt);
    }
    for (const goal of eco.all('Goal'))
        add(
            'strategic',
            goal.title ?? goal.name,
            eco.active.filter((p) => p.pursues.some((g) => g.name === goal.name)).map((p) => p.name),
            goal.nameAt
        );
    for (const certificate of eco.all('Certificate'))
        if (eco.all('Role').some((r) => r.requires.some((q) => q.certificate.name === certificate.name)))
            add(
                'operational',
                certificate.title ?? certificate.name,
                eco.active
                    .filter((p) =>
                        p.roles.some((r) =>
                            eco.find(r.name, 'Role')?.requires.some((q) => q.certificate.name === certificate.name)
                        )
                    )
                    .map((p) => p.name),
                certificate.nameAt
            );
    for (const channel of eco.all('Channel'))
        add('relational', channel.title ?? channel.name, eco.expand(channel.openTo, channel.runBy), channel.nameAt);
    for (const body of eco.all('Body'))
        if (body.meets)
            add(
                'relational',
                body.title ?? body.name,
                body.seats.flatMap((s) => (s.party ? [...eco.expandName(s.party.name)] : [])),
                body.nameAt
            );
    return out.filter(
        (m) =>
            new Set([...m.parties].map(relatedGroups(eco))).size >= 2 ||
            (m.what && m.parties.size === 1 && eco.active.length === 1)
    );
}
