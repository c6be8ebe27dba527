// LikeC4: every thing is an element of its kind, every relation one of its kind. It resolves every name, and types kinds but not their ends.
import { purposes, relationKinds, thingKinds } from './relations.mjs';

export const likec4 = {
    // What older versions call `--skip-layout`.
    name: 'likec4 validate --no-layout',
    package: 'likec4',
    extension: 'c4',
    begins: () => `specification {
${thingKinds.map((kind) => `    element ${kind}`).join('\n')}
${Object.keys(relationKinds)
    .map((kind) => `    relationship ${kind}`)
    .join('\n')}
${purposes.map((purpose) => `    tag ${purpose}`).join('\n')}
}
`,
    part: (groups) => `model {\n${groups.map(written).join('\n')}\n}\n`,
    command: (modules, folder) => [`${modules}/likec4/bin/likec4.mjs`, 'validate', folder, '--no-layout'],
    /** A reference to nothing, and what the tool must say of it. */
    wrong: { kind: 'uses', from: 'P0', to: 'NoData', purpose: 'Marketing' },
    says: /NoData/
};
function written({ things, relations }) {
    return [
        ...things.map(({ kind, name, label, comment }) =>
            [...(comment ? [`    /** ${comment} */`] : []), `    ${name} = ${kind}${label ? ` '${label}'` : ''}`].join(
                '\n'
            )
        ),
        ...relations.map(
            ({ kind, from, to, purpose }) => `    ${from} -[${kind}]-> ${to}${purpose ? ` { #${purpose} }` : ''}`
        )
    ].join('\n');
}
