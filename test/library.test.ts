import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

/** The examples of the documentation, run as programs that import the built package by its name. */
const folder = path.resolve('dist/library-examples');
const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/^## (.*)$[\s\S]*?```ts\n([\s\S]*?)```/gm)];
beforeAll(() => {
    mkdirSync(folder, { recursive: true });
    for (const [, title, code] of examples) writeFileSync(path.join(folder, `${title}.mts`), code);
    execFileSync(process.execPath, ['tools/types.mjs']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

it.each(examples.map(([, title]) => title))('%s', (title) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [`${title}.mts`], { cwd: folder, encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatchSnapshot();
});
it('the examples agree with the types of the package', () => {
    const options = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--module', 'nodenext'];
    const files = examples.map(([, title]) => path.join(folder, `${title}.mts`));
    const { stdout, status } = spawnSync('tsc', [...options, ...files], { encoding: 'utf8' });
    expect([stdout, status]).toEqual(['', 0]);
});
