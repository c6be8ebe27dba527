/** Where a mark stands. */
export interface Spotted {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
}
const directions: Readonly<Record<string, readonly [number, number]>> = {
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
    ArrowUp: [0, -1],
    ArrowDown: [0, 1]
};
/** Which mark a key leads to from this one: the nearest that way; Home and End are the first and the last in reading order. */
export function next(spots: readonly Spotted[], from: number, key: string): number {
    if (key === 'Home') return 0;
    if (key === 'End') return spots.length - 1;
    const direction = directions[key];
    const start = spots[from];
    if (!direction || !start) return from;
    let [best, found] = [Number.POSITIVE_INFINITY, from];
    for (const [i, spot] of spots.entries()) {
        const far = i === from ? undefined : distance(start, spot, direction);
        if (far !== undefined && far < best) [best, found] = [far, i];
    }
    return found;
}
/** What is aside, or begins beside this one, is farther than what is straight ahead; `undefined` for what is not ahead. */
function distance(from: Spotted, to: Spotted, [dx, dy]: readonly [number, number]): number | undefined {
    const ahead = dx ? dx * (middle(to).x - middle(from).x) : dy * (middle(to).y - middle(from).y);
    if (ahead <= 0.5) return undefined;
    const gap = dx
        ? between(from.top, from.top + from.height, to.top, to.top + to.height)
        : between(from.left, from.left + from.width, to.left, to.left + to.width);
    const aside = dx ? Math.abs(middle(to).y - middle(from).y) : Math.abs(middle(to).x - middle(from).x);
    const beside = begins(to, dx, dy) < dx * middle(from).x + dy * middle(from).y ? 300 : 0;
    return ahead + 4 * gap + aside * 0.3 + beside;
}
/** The near edge, measured in the direction. */
function begins({ left, top, width, height }: Spotted, dx: number, dy: number): number {
    if (dx) return dx > 0 ? left : -(left + width);
    return dy > 0 ? top : -(top + height);
}
function middle({ left, top, width, height }: Spotted): { x: number; y: number } {
    return { x: left + width / 2, y: top + height / 2 };
}
/** How far two stretches are apart. */
function between(a: number, b: number, c: number, d: number): number {
    return Math.max(0, c - b, a - d);
}
