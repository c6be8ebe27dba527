/** What a browser does while a page is scrolled, from its own trace. */

const script = new Set(['FunctionCall', 'EvaluateScript', 'RunMicrotasks', 'v8.callFunction']);
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing', 'v8.execute'];

/**
 * Scrolls an element step by step and waits for two frames after each: the milliseconds of scripting of each step, and the longest task. It
 * is the time that the page's own thread worked, so that a busy machine tells the same as an idle one.
 * @param by pixels a step
 */
export async function traceScrolling(page, element, { steps, down = 0, right = 0 }) {
    const browser = page.context().browser();
    await browser.startTracing(page, { categories });
    await element.evaluate(
        async (e, { steps, down, right }) => {
            const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
            performance.mark('step');
            for (let i = 0; i < steps; i++) {
                e.scrollBy(right, down);
                await frame();
                await frame();
                performance.mark('step');
            }
        },
        { steps, down, right }
    );
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
    return measured(traceEvents);
}
function measured(events) {
    const marks = events.filter((e) => e.cat.includes('blink.user_timing') && e.name === 'step');
    const { pid, tid } = marks[0];
    const times = marks.map((m) => m.ts).sort((a, b) => a - b);
    const own = events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X');
    const within = (e, from, to) => e.ts >= from && e.ts < to;
    const scripts = outermost(own.filter((e) => script.has(e.name)));
    const tasks = own.filter((e) => e.name === 'RunTask' && within(e, times[0], times.at(-1)));
    return {
        scripting: times.slice(1).map((to, i) => sum(scripts.filter((e) => within(e, times[i], to))) / 1000),
        longestTask: Math.max(0, ...tasks.map(worked)) / 1000
    };
}
function outermost(events) {
    const found = [];
    for (const event of [...events].sort((a, b) => a.ts - b.ts || b.dur - a.dur)) {
        const last = found.at(-1);
        if (!last || event.ts >= last.ts + last.dur) found.push(event);
    }
    return found;
}
function sum(events) {
    return events.reduce((all, e) => all + worked(e), 0);
}
function worked({ dur, tdur = dur }) {
    return tdur;
}
export function median(numbers) {
    return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
/** All nodes of a page, those inside of elements with a shadow too. */
export function countNodes(frame) {
    return frame.locator('html').evaluate((html) => {
        const count = (node) => {
            let all = 1;
            for (const child of node.childNodes) all += count(child);
            return node.shadowRoot ? all + count(node.shadowRoot) : all;
        };
        return count(html);
    });
}
