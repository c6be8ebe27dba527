// Writes the types of the library into one file, so that whoever uses it needs none of the packages it is made from.
import { spawnSync } from 'node:child_process';

const run = spawnSync(
    'dts-bundle-generator',
    [
        ...['--no-check', '--silent', '--project', 'tsconfig.json', '--out-file', 'dist/library.d.ts'],
        ...['--external-inlines', 'fraction.js', 'vscode-languageserver-types', '--', 'language/index.ts']
    ],
    { stdio: 'inherit' }
);
process.exitCode = run.status ?? 1;
