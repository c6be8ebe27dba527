import type { AnyTable, TableName, TableRow, Telling } from '../../language/index.js';
import { keptRows, pack } from '../packed-rows.js';
import type { OfCell, SentTable } from '../protocol.js';

interface Sent {
    readonly version: string;
    readonly name: TableName;
    /** As they were sent: rows that stayed as they were are the same objects in all versions. */
    readonly rows: readonly TableRow<unknown>[];
    /** Of the last ones only, as it holds its whole ecosystem. */
    readonly table?: AnyTable['table'];
}
/** So many versions can be what the page has, as it can ask again before it has the answer. */
const mostVersions = 8;
const mostTelling = 2;

/** The tables that were sent to the page, to send only what is otherwise, and to tell of their cells. */
export class SentTables {
    private sent: readonly Sent[] = [];
    private count = 0;
    /** A page can have what another process sent. */
    private readonly process = `${process.pid}.${Date.now()}`;

    /** The table for a page that has some version. */
    send({ name, table }: AnyTable, has: string | undefined): SentTable {
        const own = this.sent.find((s) => s.table === table) ?? this.add({ name, table } as AnyTable);
        const base = this.sent.find((s) => s.version === has && s.name === name);
        return { name, view: { ...table.shown, rows: [] }, rows: pack(own.rows, own.version, base) } as SentTable;
    }
    tell({ version, row, column }: OfCell): Telling | undefined {
        return this.sent.find((s) => s.version === version)?.table?.tell(row, column);
    }
    private add({ name, table }: AnyTable): Sent {
        const before = this.sent.find((s) => s.name === name)?.rows ?? [];
        const rows = keptRows<unknown>(table.shown.rows, before);
        const own = { version: `${this.process}.${++this.count}`, name, rows, table };
        const last = this.sent.slice(0, mostTelling - 1);
        const older = this.sent.slice(mostTelling - 1, mostVersions - 1);
        this.sent = [own, ...last, ...older.map((s) => ({ ...s, table: undefined }))];
        return own;
    }
}
