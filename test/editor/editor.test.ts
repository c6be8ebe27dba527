import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

/** `npm test` runs the real editor too; each of its tests is a line of what run.mjs prints. */
it('the real editor passes its tests', { timeout: 1_560_000 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['test/editor/run.mjs'], { encoding: 'utf8' });
    expect(stdout.trim().split('\n').at(-1), stdout + stderr).toMatch(/^\d+ passed, 0 failed$/);
    expect(status).toBe(0);
});
