// Makes ecospec.vsix and the npm tarball. Everything is bundled, so neither has runtime dependencies.
import { spawnSync } from 'node:child_process';

for (const [command, ...args] of [
    ['node', 'tools/types.mjs'],
    [
        'vsce',
        'package',
        '--no-dependencies',
        '--no-rewrite-relative-links',
        '--allow-missing-repository',
        '--out',
        'ecospec.vsix'
    ],
    ['npm', 'pack', '--ignore-scripts']
]) {
    const run = spawnSync(command, args, { stdio: 'inherit' });
    if (run.status !== 0) process.exit(run.status ?? 1);
}
