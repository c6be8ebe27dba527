// Cedar: every relation is a policy about an action of its kind; the schema says which kinds stand at its ends. Roles, goals, areas and purposes
// are enumerated in it and so must exist. Of partners and datasets Cedar checks the kind only: it has no way to know which there are.
import { purposes, relationKinds, relationsOf, thingKinds } from './relations.mjs';

const enumerated = ['Role', 'Goal', 'Certificate', 'Area', 'Party'];

export const cedar = {
    name: 'cedar-wasm, strict validation',
    package: '@cedar-policy/cedar-wasm',
    extension: 'cedar',
    begins: schema,
    part: (groups) => `${groups.flatMap(({ relations }) => relations.map(written)).join('\n')}\n`,
    command: (modules, folder, here) => [`${here}/cedar-validate.mjs`, modules, folder],
    wrong: { kind: 'plays', from: 'P0', to: 'NoRole' },
    says: /NoRole/
};
function schema() {
    const [{ things }] = relationsOf(1);
    const named = (kind) => things.filter((t) => t.kind === kind).map((t) => `"${t.name}"`);
    return `namespace Big {
${enumerated.map((kind) => `    entity ${kind} enum [${named(kind).join(', ')}];`).join('\n')}
    entity Purpose enum [${purposes.map((purpose) => `"${purpose}"`).join(', ')}];
    entity ${thingKinds.filter((kind) => !enumerated.includes(kind)).join(', ')};
${Object.entries(relationKinds)
    .map(([kind, [from, to, purpose]]) => {
        const context = purpose ? ', context: { purpose: Purpose }' : '';
        return `    action ${kind} appliesTo { principal: ${from}, resource: ${to}${context} };`;
    })
    .join('\n')}
}
`;
}
function written({ kind, from, to, purpose }) {
    const [fromKind, toKind] = relationKinds[kind];
    const effect = kind === 'mustNotUse' ? 'forbid' : 'permit';
    const when = purpose ? ` when { context.purpose == Big::Purpose::"${purpose}" }` : '';
    return `${effect} (principal == Big::${fromKind}::"${from}", action == Big::Action::"${kind}", resource == Big::${toKind}::"${to}")${when};`;
}
