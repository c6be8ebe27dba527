import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { vi } from 'vitest';

/*
 * The same cases in every run of the test line, so that a failure is one of the change at hand; `npm run fuzz` tries others, and many more.
 * A failure prints its seed and the smallest case that fails; FUZZ_SEED=… npx vitest run test/fuzz does it again.
 */
const seed = Number(process.env.FUZZ_SEED ?? 2026);
const times = Number(process.env.FUZZ_TIMES ?? 1);
/** A file that the case under way is written into: one that never ends is found there. */
const trace = process.env.FUZZ_TRACE;
const only = { numRuns: 1, seed };

/** What a case may cost: many times what any does, so that only what hardly ends fails, however busy the machine is. */
const mostMilliseconds = 10_000;
/** What may stay in use after thousands of cases that are forgotten. */
const mostBytes = 150_000_000;

// However busy the machine is: what a case may cost is bounded by the processor's time.
vi.setConfig({ testTimeout: 600_000 });
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Whatever is generated, `survive` neither throws, nor takes for ever, nor keeps what it was given. */
export async function fuzz<T>(
    cases: number,
    generated: fc.Arbitrary<T>,
    survive: (value: T) => void | Promise<void>
): Promise<void> {
    const property = fc.asyncProperty(generated, async (value) => {
        if (trace) writeFileSync(trace, fc.stringify(value));
        const start = process.cpuUsage();
        await survive(value);
        // Of the processor and not of the clock: other programs may run beside.
        const took = process.cpuUsage(start).user / 1000;
        if (took > mostMilliseconds) throw new Error(`It took ${Math.round(took)} ms.`);
    });
    // What is made once, such as the parser, is no waste.
    await fc.assert(property, only);
    const before = inUse();
    await fc.assert(property, { numRuns: cases * times, seed });
    const kept = inUse() - before;
    if (kept > mostBytes) throw new Error(`${Math.round(kept / 1e6)} MB stay in use.`);
}
function inUse(): number {
    collect();
    return process.memoryUsage().heapUsed;
}
