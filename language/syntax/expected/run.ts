import type { State, Step } from './automaton.js';

const known = new WeakMap<Step, string>();

/** A word with those that must follow it, where nothing else can: `decided by`, `related parties vote once`. */
export function runOf(step: Step): string {
    let run = known.get(step);
    if (run === undefined) {
        const words: string[] = [];
        for (let at: Step | undefined = step; at?.isWord && words.length < 6; at = only(at.to)) words.push(at.text);
        run = words.join(' ');
        known.set(step, run);
    }
    return run;
}
/** The one step that leaves a state; `undefined` where there are several, or none. */
function only(state: State): Step | undefined {
    const states = new Set([state]);
    for (const at of states) for (const free of at.free) states.add(free);
    const all = [...states];
    if (all.some((s) => s.isEnd || s.calls.length)) return undefined;
    const steps = all.flatMap((s) => s.steps);
    return steps.length === 1 && /^[a-z]/.test(steps[0].text) ? steps[0] : undefined;
}
