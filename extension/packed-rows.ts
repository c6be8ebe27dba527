import type { TableRow } from '../language/views/table.js';

/**
 * The rows of a table on their way to the page: only those that are otherwise than the ones it has, and cells that are alike only once.
 * It is made anew for each answer and stands for itself, but for the rows of `base`.
 */
export interface PackedRows<Cell> {
    readonly version: string;
    /** The version that the runs are of. */
    readonly base?: string;
    readonly columns: readonly string[];
    readonly cells: readonly Cell[];
    readonly rows: readonly (PackedRow | Run)[];
}
/** What goes without saying is left out: a key, or a title, that is the name of the partner; that it is active. */
interface PackedRow {
    readonly partner: string;
    readonly key?: string;
    readonly title?: string;
    readonly status?: string;
    /** By turns the index of a column and that of a cell. */
    readonly cells: readonly number[];
}
/** Rows of the base, one after the other. */
type Run = readonly [from: number, count: number];
type Rows<Cell> = readonly TableRow<Cell>[];

/** The same rows, each that is as it was before being the very object of before. */
export function keptRows<Cell>(rows: Rows<Cell>, before: Rows<Cell>): Rows<Cell> {
    const old = new Map(before.map((row) => [row.key, row]));
    return rows.map((row) => {
        const was = old.get(row.key);
        return was && alike(row, was) ? was : row;
    });
}
function alike(a: unknown, b: unknown): boolean {
    if (a === b) return true;
    if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
    const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
    let count = 0;
    for (const property in one) {
        count++;
        if (!Object.hasOwn(other, property) || !alike(one[property], other[property])) return false;
    }
    for (const _ in other) count--;
    return count === 0;
}
export function pack<Cell>(
    rows: Rows<Cell>,
    version: string,
    base?: { readonly version: string; readonly rows: Rows<Cell> }
): PackedRows<Cell> {
    const at = new Map(base?.rows.map((row, i) => [row, i]));
    const [columns, cells] = [new Numbers<string>(String), new Numbers<Cell>(JSON.stringify)];
    const packed: (PackedRow | [number, number])[] = [];
    for (const row of rows) {
        const from = at.get(row);
        const last = packed.at(-1);
        if (from === undefined) packed.push(packedRow(row, columns, cells));
        else if (Array.isArray(last) && last[0] + last[1] === from) last[1]++;
        else packed.push([from, 1]);
    }
    return { version, base: base?.version, columns: columns.all, cells: cells.all, rows: packed };
}
function packedRow<Cell>(
    { key, partner, title, status, cells: own }: TableRow<Cell>,
    columns: Numbers<string>,
    cells: Numbers<Cell>
): PackedRow {
    const numbers: number[] = [];
    for (const id in own) numbers.push(columns.of(id), cells.of(own[id]));
    return {
        partner,
        key: key === partner ? undefined : key,
        title: title === partner ? undefined : title,
        status: status === 'active' ? undefined : status,
        cells: numbers
    };
}
/** Things told apart by what they say, each with the place where it stands in the list of all. */
class Numbers<T> {
    readonly all: T[] = [];
    private readonly known = new Map<string, number>();

    constructor(private readonly keyOf: (thing: T) => string) {}
    of(thing: T): number {
        const key = this.keyOf(thing);
        let number = this.known.get(key);
        if (number === undefined) {
            number = this.all.push(thing) - 1;
            this.known.set(key, number);
        }
        return number;
    }
}
/** `undefined` where the rows are told by others that are not those at hand. */
export function unpack<Cell>(
    { columns, cells, rows, base }: PackedRows<Cell>,
    at?: { readonly version: string; readonly rows: Rows<Cell> }
): Rows<Cell> | undefined {
    if (base !== undefined && base !== at?.version) return undefined;
    const found: TableRow<Cell>[] = [];
    for (const row of rows)
        if (isRun(row)) for (let i = 0; i < row[1]; i++) found.push(at!.rows[row[0] + i]);
        else found.push(unpackedRow(row, columns, cells));
    return found;
}
function isRun(row: PackedRow | Run): row is Run {
    return Array.isArray(row);
}
function unpackedRow<Cell>(
    { partner, key = partner, title = partner, status = 'active', cells: numbers }: PackedRow,
    columns: readonly string[],
    cells: readonly Cell[]
): TableRow<Cell> {
    // Columns can have names of partners, and those can be any word.
    const own: Record<string, Cell> = Object.create(null);
    for (let i = 0; i < numbers.length; i += 2) own[columns[numbers[i]]] = cells[numbers[i + 1]];
    return { key, partner, title, status, cells: own };
}
