import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import { type Shortfall, shortfallsOf } from '../../analyses/parties/certificates.js';
import { indexed } from '../../analyses/parties/indexed.js';
import type { Requirement } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Index } from '../../model/knowledge.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { isReadWhole } from '../waivers.js';

export const requiredCertificationMissing: Rule = {
    id: 'required-certification-missing',
    family: 'roles',
    severity: 'warning',
    nature: 'gap',
    summary: 'A partner plays a role without a certificate that the role requires.',
    *check(eco): Iterable<Hit> {
        if (!isReadWhole(eco)) return;
        for (const [certificate, shortfalls] of indexed(
            [...missing(eco)].map((s) => [s.requirement.certificate.name, s] as const)
        )) {
            const isNobodys = !eco.lookUp(holding, certificate).length;
            if (isNobodys && shortfalls.length > 1) yield ofNobody(certificate, shortfalls);
            else for (const shortfall of shortfalls) yield hit(eco, shortfall);
        }
    }
};

const missing = ofAll(['Partner'], (eco, partner) => (eco.isActive(partner) ? shortfallsOf(eco, partner) : []));
/** The active partners that hold a certificate, of whatever level. */
const holding: Index<'Partner', string> = {
    kinds: ['Partner'],
    entries: (partner, eco) =>
        eco.isActive(partner) ? partner.holds.map((h) => [h.certificate.name, partner.name]) : []
};
function hit(eco: Ecosystem, shortfall: Shortfall): Hit {
    const { partner, role, requirement, certain, holding } = shortfall;
    return {
        at: role.at,
        element: partner.name,
        parties: [partner.name],
        severity: certain ? undefined : 'hint',
        message: `${partner.name} plays ${role.name}, which requires ${inWords(requirement)}, but ${whyInWords(eco, shortfall)}. ${remedy(shortfall)}`,
        related: [
            { message: `${role.name} requires it.`, at: requirement.at },
            ...(holding ? [{ message: `This is what ${partner.name} holds.`, at: holding.at }] : [])
        ],
        fixes: fixes(shortfall)
    };
}
/** That nobody declares a certificate is one gap, not one of each partner. */
function ofNobody(certificate: string, shortfalls: readonly Shortfall[]): Hit {
    const names = shortfalls.map((s) => s.partner.name);
    const [{ requirement }] = shortfalls;
    return {
        at: requirement.at,
        element: certificate,
        parties: names,
        severity: shortfalls.some((s) => s.certain) ? undefined : 'hint',
        message: `${listed([...new Set(shortfalls.map((s) => s.role.name))])} require ${certificate}, but none of the ${names.length} partners that need it declares it: ${listed(names)}. Add to each what it holds and until when: holds ${certificate} …`,
        related: shortfalls
            .slice(0, 20)
            .map((s) => ({ message: `${s.partner.name} plays ${s.role.name}.`, at: s.role.at }))
    };
}
function inWords({ certificate, level }: Requirement): string {
    return level ? `${certificate.name} at level ${level.name} or above` : certificate.name;
}
function whyInWords({ asOf }: Ecosystem, { requirement, why, holding, certain }: Shortfall): string {
    const name = requirement.certificate.name;
    const said: Record<Shortfall['why'], string> = {
        missing: 'does not declare it',
        lapsed: `its ${name} ended on ${holding?.until}, before ${asOf}`,
        'not yet valid': `its ${name} begins on ${holding?.since}, after ${asOf}`,
        'level too low': `holds only ${holding?.level?.name}`,
        'level not said': 'does not say at which level it holds it'
    };
    const doubt = certain || why === 'level not said' ? '' : ', and whether the time of grace still runs is not said';
    return `${said[why]}${doubt}`;
}
function remedy({ why, requirement, partner, certain }: Shortfall): string {
    const { name } = requirement.certificate;
    if (why === 'level not said') return 'Add the level.';
    if (!certain) return `Say since when ${partner.name} is a partner, or add the certificate.`;
    return `Add the certificate that ${partner.name} holds, with its last day, or give it time: requires ${name} grace 3 months.`;
}
function fixes({ partner, requirement, why, holding }: Shortfall): Fix[] {
    const { certificate, level } = requirement;
    const title = `Declare that ${partner.name} holds ${certificate.name}${level ? ` ${level.name}` : ''}`;
    const said = `${spelled(certificate.name)}${level ? ` ${spelled(level.name)}` : ''}`;
    if (why === 'missing') return [{ title, edits: [insertClause(partner, `holds ${said}`)] }];
    if (why === 'level too low' && holding?.level)
        return [{ title, edits: [replace(holding.level.at, spelled(level!.name))] }];
    return why === 'level not said' ? [{ title, edits: [replace(holding!.certificate.at, said)] }] : [];
}
