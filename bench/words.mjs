// How results are told: Markdown tables, numbers with as many digits as say something, and targets that are met or missed by so much.
const rowOf = (cells) => `| ${cells.join(' | ')} |`;
export const table = (head, rows) => [head, head.map(() => '---'), ...rows].map(rowOf).join('\n');
export const count = (n) => n.toLocaleString('en');
export const number = (n) => (n >= 100 ? count(Math.round(n)) : Number(n.toPrecision(n < 10 ? 2 : 3)).toString());

/**
 * A target of performance.md: at most so much. `measured` reads it from the result of a part, and gives `undefined` where it was not measured;
 * `because` is the reason where it is not met.
 */
export function atMost(section, what, target, unit, measured, because) {
    return { section, what, goal: `≤ ${count(target)} ${unit}`, unit, measured, excess: (n) => n / target, because };
}
export function atLeast(section, what, target, unit, measured, because) {
    return { section, what, goal: `≥ ${count(target)} ${unit}`, unit, measured, excess: (n) => target / n, because };
}
/** An answer that is to be as said. */
export function answers(section, what, goal, measured, because) {
    return { section, what, goal, measured, because };
}
/** Told beside the targets, without one. */
export function beside(section, what, unit, measured) {
    return { section, what, goal: 'none', unit, measured, excess: () => undefined };
}

/** @param targets with the result of the part that each belongs to */
export function targetTable(targets) {
    return table(
        ['section', 'what', 'target', 'measured', 'met'],
        targets.map(({ target, result }) => {
            const measured = result && target.measured(result);
            return [target.section, target.what, target.goal, shown(target, measured), verdict(target, measured)];
        })
    );
}
function shown({ unit }, measured) {
    if (measured === undefined) return '–';
    return typeof measured === 'number' ? `${number(measured)} ${unit}` : measured;
}
function verdict({ goal, excess, because }, measured) {
    if (measured === undefined) return 'not measured';
    const times = excess ? excess(measured) : measured.startsWith(goal) ? 1 : undefined;
    if (times === undefined) return excess ? '' : `no: ${because}`;
    return times <= 1 ? 'yes' : `no, missed by a factor of ${number(times)}: ${because}`;
}
