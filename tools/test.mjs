// Runs the tests and ends with one plain line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

const report = 'dist/test-report.json';
rmSync(report, { force: true });
const run = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { stdio: 'inherit' }
);
const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = run.status || (failed || !passed ? 1 : 0);
