import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('an old Node.js gets one line and exit code 2', () => {
    const pretend =
        "Object.defineProperty(process.versions, 'node', { value: '20.20.0' }); require('./dist/ecospec.cjs')";
    const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', pretend], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([2, '', 'ecospec needs Node.js 22 or newer; this is 20.20.0.\n']);
});
