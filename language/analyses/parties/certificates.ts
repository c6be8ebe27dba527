import { addDuration } from '../../model/calendar.js';
import type { Certificate, Holding, Name, Partner, Requirement } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Day, Duration } from '../../model/quantity.js';

/** What a partner lacks that a role of it requires. */
export interface Shortfall {
    readonly partner: Partner;
    readonly role: Name;
    readonly requirement: Requirement;
    readonly why: 'missing' | 'lapsed' | 'not yet valid' | 'level too low' | 'level not said';
    /** The holding that is not enough. */
    readonly holding?: Holding;
    /** Not where the level is not said, or a time of grace runs from a day that is not said. */
    readonly certain: boolean;
}

/**
 * What an active partner lacks, at most one shortfall for each certificate: that of the first role that requires it. A time of
 * grace, of the requirement or else of the certificate, runs from the end of a certificate, or from the day the partner joined.
 */
export function shortfallsOf(eco: Ecosystem, partner: Partner): Shortfall[] {
    const found = new Map<string, Shortfall>();
    for (const role of partner.roles)
        for (const requirement of eco.find(role.name, 'Role')?.requires ?? []) {
            const { name } = requirement.certificate;
            const lack = found.has(name) ? undefined : lackOf(eco, partner, requirement);
            if (lack) found.set(name, { partner, role, requirement, ...lack });
        }
    return [...found.values()];
}

type Lack = Pick<Shortfall, 'why' | 'holding' | 'certain'>;

function lackOf(eco: Ecosystem, partner: Partner, requirement: Requirement): Lack | undefined {
    const certificate = eco.find(requirement.certificate.name, 'Certificate');
    const needed = certificate && levelOf(certificate, requirement.level);
    // A level that is not declared is a fault of the text.
    if (!certificate || needed === undefined) return undefined;
    const held = partner.holds.filter((h) => h.certificate.name === certificate.name);
    const lacks = held.map((holding) => ({ holding, why: whyNot(certificate, needed, holding, eco.asOf) }));
    if (lacks.some((l) => !l.why)) return undefined;
    const order = ['lapsed', 'not yet valid', 'level not said', 'level too low'] as const;
    const nearest = order.flatMap((why) => lacks.find((l) => l.why === why) ?? [])[0];
    const { why = 'missing' as const, holding } = nearest ?? {};
    const grace = inGrace(eco, partner, requirement.grace ?? certificate.grace, why === 'lapsed' ? holding : undefined);
    if (grace === 'yes') return undefined;
    return { why, holding, certain: grace === 'no' && why !== 'level not said' };
}
/** The place of a level among those of its certificate; -1 for none. */
function levelOf({ levels }: Certificate, level: Name | undefined): number | undefined {
    if (!level) return -1;
    const index = levels.findIndex((l) => l.name === level.name);
    return index < 0 ? undefined : index;
}
function whyNot(
    certificate: Certificate,
    needed: number,
    { level, since, until }: Holding,
    day: Day | undefined
): Exclude<Shortfall['why'], 'missing'> | undefined {
    const has = levelOf(certificate, level);
    if (has !== undefined && has < needed) return level ? 'level too low' : 'level not said';
    if (day && until && until < day) return 'lapsed';
    return day && since && since > day ? 'not yet valid' : undefined;
}
function inGrace(
    { asOf }: Ecosystem,
    partner: Partner,
    grace: Duration | undefined,
    ended: Holding | undefined
): 'yes' | 'no' | 'unknown' {
    if (!grace) return 'no';
    const from = ended ? ended.until : partner.since;
    if (!from || !asOf) return 'unknown';
    const end = addDuration(from, grace);
    return !end || asOf <= end ? 'yes' : 'no';
}
