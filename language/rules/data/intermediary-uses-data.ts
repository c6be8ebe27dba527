import { type OwnUse, ownUses } from '../../analyses/data/intermediaries.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, verb } from '../../model/words.js';
import { type Fix, insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { elementOf, listReplaced, without } from './rule-text.js';

export const intermediaryUsesData: Rule = {
    id: 'intermediary-uses-data',
    family: 'data',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A neutral intermediary may use the data of others for purposes of its own.',
    *check(eco): Iterable<Hit> {
        for (const use of ownUses(eco)) yield hit(eco, use);
    }
};

function hit(eco: Ecosystem, { allow, dataset, parties, roles, purposes, certain }: OwnUse): Hit {
    const is = verb(parties.length, 'is', 'are');
    const neutral = `${listed(parties)} ${is} neutral as ${listed(roles)}`;
    return {
        at:
            purposes === 'any'
                ? allow.parties.at
                : (allow.purposes.find((p) => purposes.includes(p.name))?.at ?? allow.at),
        element: elementOf(allow),
        parties,
        severity: certain ? undefined : 'hint',
        message:
            purposes === 'any'
                ? `${neutral}, but may ${allow.actions.join(', ')} ${dataset} for any purpose, because none is named. Name the service that it is for.`
                : `${neutral}, but may ${allow.actions.join(', ')} ${dataset} for ${listed(purposes)}, which ${certain ? verb(purposes.length, 'serves', 'serve') : 'perhaps serves'} a business of its own. Limit it to the service, its improvement and its legal duties.`,
        related: roles.flatMap((name) => {
            const role = eco.find(name, 'Role');
            return role ? [{ message: `${name} is a neutral role.`, at: role.nameAt }] : [];
        }),
        fixes: limiting(eco, allow, purposes)
    };
}
function limiting(eco: Ecosystem, { purposes, datasets }: OwnUse['allow'], foreign: OwnUse['purposes']): Fix[] {
    const service = 'ServiceProvision';
    const isKnown = eco.find(service, 'Purpose') !== undefined;
    const rest = foreign === 'any' ? undefined : without(purposes, new Set(foreign));
    if (rest && foreign !== 'any')
        return [{ title: `Do not allow it for ${listed(foreign)}`, preferred: true, edits: rest }];
    const include = isKnown || !eco.header ? [] : [insertAt(eco.header.at, 'end', '\ninclude Purposes')];
    if (!isKnown && !include.length) return [];
    const limited =
        foreign === 'any'
            ? insertAt(datasets[datasets.length - 1].at, 'end', ` for ${service}`)
            : listReplaced(purposes, [service]);
    return [{ title: `Allow it only for ${service}`, preferred: true, edits: [limited, ...include] }];
}
