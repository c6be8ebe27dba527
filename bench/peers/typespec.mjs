// TypeSpec: every thing is a model that extends its kind, every relation a model that instantiates its kind with the things at its ends, so that
// names are resolved and a partner can't stand where a dataset belongs.
import { purposes, relationKinds, thingKinds } from './relations.mjs';

export const typespec = {
    name: 'tsp compile --no-emit',
    package: '@typespec/compiler',
    extension: 'tsp',
    begins: (files) => `${files.map((file) => `import "./${file}";`).join('\n')}
namespace Big;
${[...thingKinds, 'Purpose'].map((kind) => `model ${kind} { kind: "${kind}"; }`).join('\n')}
${purposes.map((purpose) => `model ${purpose} extends Purpose {}`).join('\n')}
${Object.entries(relationKinds)
    .map(([kind, [from, to, purpose]]) => {
        const parameters = [`A extends ${from}`, `B extends ${to}`, ...(purpose ? ['P extends Purpose'] : [])];
        return `model ${kind}<${parameters.join(', ')}> { from: A; to: B; ${purpose ? 'for: P; ' : ''}}`;
    })
    .join('\n')}
`,
    part: (groups, number) =>
        `namespace Big;\n${groups.map((group, i) => written(group, `${number}_${i}`)).join('\n')}\n`,
    command: (modules, folder) => [
        `${modules}/@typespec/compiler/cmd/tsp.js`,
        'compile',
        `${folder}/main.tsp`,
        '--no-emit'
    ],
    wrong: { kind: 'uses', from: 'P0', to: 'P1', purpose: 'Marketing' },
    says: /'Big\.P1' is not assignable to parameter of type 'Big\.Dataset'/
};
function written({ things, relations }, group) {
    return [
        ...things.map(({ kind, name, label, comment }) =>
            [
                ...(comment ? [`/** ${comment} */`] : []),
                ...(label ? [`@summary("${label}")`] : []),
                `model ${name} extends ${kind} {}`
            ].join('\n')
        ),
        ...relations.map(({ kind, from, to, purpose }, i) => {
            const ends = [from, to, ...(purpose ? [purpose] : [])].join(', ');
            return `model R${group}_${i} is ${kind}<${ends}>;`;
        })
    ].join('\n');
}
