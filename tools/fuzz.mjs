// `npm run fuzz [-- SEED MINUTES]`: the cases of test/fuzz with other seeds, one after the other, for so many minutes (10 where none are
// given). Ends at the first failure with its seed and the smallest text that fails; a case that never ends is in the file it names.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const [first = Math.floor(Math.random() * 2 ** 31), minutes = 10] = process.argv.slice(2).map(Number);
const end = Date.now() + minutes * 60_000;
const trace = path.resolve('node_modules/.cache/ecospec-fuzz-case.json');
/** Ten times as many cases as in the test line take minutes; one that takes longer than this hangs. */
const longest = 30 * 60_000;
for (let seed = first, runs = 1; runs === 1 || Date.now() < end; seed = (seed + 1) % 2 ** 31, runs++) {
    console.log(`Seed ${seed}`);
    const { status } = spawnSync(
        process.execPath,
        ['node_modules/vitest/vitest.mjs', 'run', 'test/fuzz', '--testTimeout=0'],
        {
            stdio: 'inherit',
            timeout: longest,
            env: {
                ...process.env,
                FUZZ_SEED: String(seed),
                FUZZ_TIMES: process.env.FUZZ_TIMES ?? '10',
                FUZZ_TRACE: trace
            }
        }
    );
    if (status === 0) continue;
    console.log(
        `Seed ${seed} failed. Again: FUZZ_SEED=${seed} npx vitest run test/fuzz. The last case under way: ${trace}`
    );
    process.exit(1);
}
console.log(`No failure in ${minutes} minutes, from seed ${first} on.`);
