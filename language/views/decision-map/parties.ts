import type { Parties } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { type Mark, placeOf, titleOf } from '../mark.js';

/** Those who have a part in something, by what people call them. */
export function marksOf(eco: Ecosystem, said: Parties | undefined): Mark[] {
    if (!said) return [];
    if (said.all) {
        const except = said.except.map((n) => titleOf(eco, n.name));
        const text = except.length ? `all except ${except.join(', ')}` : 'all';
        return [{ text, why: 'All active partners and populations.', at: [said.at] }];
    }
    return said.named.map((n) => ({
        text: titleOf(eco, n.name),
        why: whoIs(eco, n.name),
        at: [n.at, placeOf(eco, n)]
    }));
}
function whoIs(eco: Ecosystem, name: string): string {
    const kind = eco.find(name, 'Partner', 'Role', 'Group', 'Body', 'Population', 'External')?.kind;
    if (kind !== 'Role' && kind !== 'Group')
        return kind
            ? `${name}, ${kind === 'External' ? 'outside the ecosystem' : `a ${kind.toLowerCase()}`}.`
            : `${name} is not declared.`;
    const members = [...eco.expandName(name)];
    return `${name}, a ${kind.toLowerCase()}: ${members.slice(0, 8).join(', ') || 'nobody now'}${members.length > 8 ? ` and ${members.length - 8} more` : ''}.`;
}
