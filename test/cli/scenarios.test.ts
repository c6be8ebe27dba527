import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { run } from './scenario.js';

beforeAll(() => {
    if (!existsSync('dist/ecospec.cjs')) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});
it.each(readdirSync('test/cli').filter((f) => f.endsWith('.txt')))('%s', (file) => {
    const { actual, expected } = run(readFileSync(`test/cli/${file}`, 'utf8'));
    if (process.env.UPDATE) writeFileSync(`test/cli/${file}`, actual);
    else expect(actual).toBe(expected);
});
