// Writes the types of the library into one file, so that whoever uses it needs none of the packages it is made from. Both entries of the
// package name what they have of it: an ecosystem that the library read is the one that a policy is made of.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import ts from 'typescript';

const entries = { library: 'language/index.ts', odrl: 'language/exchange/odrl/index.ts' };
const [all, types] = ['dist/types.ts', 'dist/types.d.ts'];
writeFileSync(
    all,
    Object.values(entries)
        .map((file) => `export * from '../${file.replace('.ts', '.js')}';\n`)
        .join('')
);
const run = spawnSync(
    'dts-bundle-generator',
    [
        ...['--no-check', '--silent', '--project', 'tsconfig.json', '--out-file', types],
        ...['--export-referenced-types=false', '--external-inlines', 'fraction.js', 'vscode-languageserver-types'],
        ...['--', all]
    ],
    { stdio: 'inherit' }
);
rmSync(all);
// The class of exact numbers, which the generator loses because it is exported under two names.
const fraction = readFileSync('node_modules/fraction.js/fraction.d.mts', 'utf8')
    .replace(/^export \{.*$/m, '')
    .replace(/^export /gm, '');
writeFileSync(types, `${fraction}\n${readFileSync(types, 'utf8')}`);
/** What an entry exports: the names that it passes on, and those that it declares. */
function namesOf(file) {
    const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    return statements.flatMap((statement) => {
        if (ts.isExportDeclaration(statement)) return statement.exportClause.elements.map((e) => e.name.text);
        const isExported = statement.modifiers?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
        return isExported ? [statement.name.text] : [];
    });
}
const names = Object.entries(entries).map(([name, file]) => [name, namesOf(file).sort()]);
for (const [name, own] of names)
    writeFileSync(`dist/${name}.d.ts`, `export { ${own.join(', ')} } from './types.js';\n`);
// One name for two things would be neither in the one file.
const twice = names[0][1].filter((name) => names[1][1].includes(name));
if (twice.length) console.error(`Exported by both entries of the package: ${twice.join(', ')}`);
process.exitCode = run.status || (twice.length ? 1 : 0);
