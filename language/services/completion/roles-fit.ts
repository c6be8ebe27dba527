import { holdersOf } from '../../analyses/parties/holders.js';
import type { Role } from '../../model/declarations.js';
import { plainName } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import type { Consideration } from './fit.js';
import { saidIn } from './place.js';

/** Roles that the partner can hold: nothing it holds already excludes it, it has the certificates, and there is room for one more. */
export const canPlay: Consideration = ({ eco, spot, own }, { node }) => {
    const played = saidIn(spot, node, 'roles');
    const [partner = ''] = saidIn(spot, node, 'name');
    const holds = new Set(
        spot.reads
            .filter((r) => r.node.rule === 'Holding' && r.property === 'certificate')
            .map((r) => plainName(r.text))
    );
    if (own?.kind === 'Partner') for (const { certificate } of own.holds) holds.add(certificate.name);
    return ({ element }) => {
        const role = element?.declaration;
        if (role?.kind !== 'Role') return undefined;
        const against = played.find(
            (p) =>
                role.incompatible.some((r) => r.name === p) ||
                eco.find(p, 'Role')?.incompatible.some((r) => r.name === role.name)
        );
        if (against) return { rank: 3, note: `incompatible with ${against}` };
        const others = holdersOf(eco, role.name).flatMap((p) => (p.name === partner ? [] : p.name));
        if (isFull(role, others.length)) return { rank: 2, note: `played by ${listed(others, 2)} already` };
        const missing = role.requires.find((r) => !holds.has(r.certificate.name));
        if (missing) return { rank: 2, note: `certificate ${missing.certificate.name} is not held yet` };
        return { rank: role.requires.length ? 0 : 1 };
    };
};
function isFull({ bounds }: Role, others: number): boolean {
    // Where the text is broken, the number can be missing.
    return bounds.some(
        ({ how, value }) => how !== 'least' && value && !value.percent && value.value.compare(others) <= 0
    );
}
