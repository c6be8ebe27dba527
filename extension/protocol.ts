/** All messages between the server, the client, and the page of the panel. The views themselves are typed in `language/views`. */
import * as v from 'valibot';
import type { Area, ChangeInView, Here, ViewToOpen } from '../language/index.js';
import type { Choices } from '../language/suppose/choices.js';
import type { Supposition } from '../language/suppose/supposition.js';
import type { Choice } from '../language/views/data-map.js';
import { type ViewName, viewNames } from '../language/views/names.js';
import type { CellInShort, MatrixInShort } from '../language/views/partner-matrix/table.js';
import type { Place, Position } from '../language/views/partner-matrix.js';
import type { PairInShort, PairsInShort } from '../language/views/partner-pairs/table.js';
import type { Telling } from '../language/views/table.js';
import type { ShownView, TableName } from '../language/views/tables.js';
import type { Answer } from '../language/views/trust-report.js';
import type { PackedRows } from './packed-rows.js';

export type { Area, Choice, Choices, Here, Place, Position, ShownView, Supposition, Telling, ViewName };
export { viewNames };

// ---- client and server -------------------------------------------------------------------------------------------

/** Notification `ecospec/changed`, from the server: what a view shows may have changed. */
export type Changed = Record<string, never>;
/** Which view of which ecosystem: that of the chosen one, else of the text at `uri`, else the first one. */
export interface ViewRequest extends Asked {
    readonly uri?: string;
}
/** A view on its way: of a table only the rows that the page does not have. */
export type SentView = Exclude<ShownView, { name: TableName }> | SentTable;
export type SentTable =
    | {
          readonly name: 'matrix';
          readonly view: MatrixInShort;
          readonly rows: PackedRows<CellInShort>;
      }
    | {
          readonly name: 'pairs';
          readonly view: PairsInShort;
          readonly rows: PackedRows<PairInShort>;
      };
/** Request `ecospec/view`: its answer. Without a view, `help` says why. */
export interface ViewReply<View = ShownView> {
    readonly ecosystems: readonly EcosystemItem[];
    /** The one that is shown. */
    readonly ecosystem?: string;
    readonly shown?: View;
    /** The text cannot be read: the view is the last good one, if there is one. */
    readonly broken?: { readonly message: string; readonly at: Place };
    readonly help?: string;
    /** What is supposed to be otherwise, and what follows: then the view is that of the hypothetical ecosystem, its places those of the text. */
    readonly supposed?: SupposedView;
    /** What there is to suppose something about, where that was asked. */
    readonly choices?: Choices;
}
export interface EcosystemItem {
    /** The address of its first file. */
    readonly id: string;
    readonly title: string;
}
/** Request `ecospec/tell`: answered by how the cell of a table came about; by nothing where the table is none of the last ones. */
export type TellReply = Telling | null;
/** What the suppositions change. */
export interface SupposedView {
    /** All that is supposed, also what is refused. */
    readonly suppositions: readonly Supposition[];
    /** What would be otherwise in the view that is shown: how much, and the first of it. */
    readonly inView: { readonly count: number; readonly changes: readonly ChangeInView[] };
    /** How many changes there are in each area; of very many only the first are told. */
    readonly counts: Readonly<Record<Area, number>>;
    readonly changes: readonly { readonly area: Area; readonly text: string; readonly at?: Place }[];
    /** What stops working when partners leave. */
    readonly breaks: readonly { readonly text: string; readonly at?: Place }[];
    /** Why one of the suppositions cannot be made, by its index. */
    readonly refused: readonly { readonly index: number; readonly why: string }[];
    /** Whether anything would be otherwise in the text. */
    readonly canWrite: boolean;
}
/** Request `ecospec/export`: answered by the text of a file, or by why there is none. */
export interface ExportRequest extends ViewRequest {
    readonly format: ExportFormat;
    readonly theme?: 'light' | 'dark';
    /** All views and findings instead of one. */
    readonly report?: boolean;
}
export type ExportFormat = 'svg' | 'csv' | 'html' | 'markdown';
export interface ExportReply {
    readonly text?: string;
    readonly refused?: string;
    readonly name: string;
}
/** Request `ecospec/suppose`: answered by the edits that make the suppositions true. */
export interface EditsReply {
    readonly edits: readonly { readonly at: Place; readonly newText: string }[];
    readonly refused: readonly string[];
}
/** Request `ecospec/here`: what the cursor is on. */
export interface HereRequest {
    readonly uri: string;
    readonly position: Position;
}
/** Request `ecospec/trust`: the answers to the three questions in short, for the status bar. */
export interface TrustReply {
    readonly title: string;
    readonly answers: readonly TrustAnswer[];
    readonly findings: number;
}
export type TrustAnswer = Pick<Answer, 'id' | 'question' | 'verdict' | 'words'>;
/** Request `ecospec/state`, answered by how the server is doing, in numbers: no name and no word of anybody's texts. */
export interface ServerState {
    readonly process: number;
    readonly node: string;
    readonly seconds: number;
    readonly megabytes: number;
    readonly files: number;
    readonly lines: number;
    readonly ecosystems: readonly { readonly files: number; readonly partners: number; readonly findings: number }[];
    /** How often each rule, or a check of the text itself, found something. */
    readonly findings: Readonly<Record<string, number>>;
    readonly times: readonly RuleTime[];
}
/** How long the checks of a rule took, in milliseconds. */
export interface RuleTime {
    readonly rule: string;
    readonly runs: number;
    readonly total: number;
    readonly longest: number;
}
/** Request `ecospec/texts`, for an author who wants to send them along: every text by its name. */
export type Texts = Readonly<Record<string, string>>;
/** Request `ecospec/library`: answered by the text of a shipped library. */
export interface LibraryRequest {
    uri: string;
}

// ---- client and page ---------------------------------------------------------------------------------------------

/** To the page. */
export type ToPage =
    | { readonly type: 'reply'; readonly number: number; readonly reply: ViewReply<SentView> }
    | { readonly type: 'telling'; readonly number: number; readonly telling: TellReply }
    /** What is shown may be otherwise now: ask again. */
    | { readonly type: 'changed' }
    | { readonly type: 'here'; readonly here?: Here }
    | { readonly type: 'open'; readonly open: Open };
/** What a command wants to see; what it leaves out stays as it is. */
export type Open = Partial<ViewToOpen>;

const name = v.pipe(v.string(), v.maxLength(10_000));
const position = v.object({ line: v.pipe(v.number(), v.integer()), character: v.pipe(v.number(), v.integer()) });
const place = v.object({ uri: name, range: v.object({ start: position, end: position }) });
const supposition = v.variant('what', [
    v.object({ what: v.literal('leaves'), partner: name }),
    v.object({ what: v.literal('votes'), body: name, party: name, votes: name }),
    v.object({ what: v.literal('share'), pool: name, party: name, share: name }),
    v.object({ what: v.literal('majority'), of: name, majority: name })
]);
const asked = v.object({
    view: v.picklist(viewNames),
    ecosystem: v.optional(name),
    choice: v.optional(v.object({ dataset: name, purpose: v.optional(name) })),
    suppositions: v.pipe(v.array(supposition), v.maxLength(100)),
    /** Whether the form of suppositions is open. */
    choices: v.optional(v.boolean()),
    /** The version of the rows that the page has. */
    has: v.optional(name)
});
/** A cell of a table that was sent; without a column, the name of its row. */
const ofCell = v.object({ version: name, row: name, column: name });
export type OfCell = v.InferOutput<typeof ofCell>;
/** What the page wants to see. */
export type Asked = v.InferOutput<typeof asked>;
/** From the page, which shows names and texts of others: checked before anything is done. */
export const fromPage = v.variant('type', [
    v.object({ type: v.literal('ready') }),
    v.object({ type: v.literal('ask'), number: v.number(), asked }),
    v.object({ type: v.literal('tell'), number: v.number(), of: ofCell }),
    v.object({ type: v.literal('reveal'), place }),
    v.object({
        type: v.literal('export'),
        asked,
        format: v.picklist(['svg', 'csv', 'html', 'markdown']),
        theme: v.optional(v.picklist(['light', 'dark'])),
        report: v.optional(v.boolean())
    }),
    /** A picture as base64, where the page could not copy it. */
    v.object({ type: v.literal('savePng'), name, data: v.pipe(v.string(), v.maxLength(100_000_000)) }),
    v.object({ type: v.literal('write'), asked }),
    v.object({ type: v.literal('newFile') }),
    v.object({ type: v.literal('firstSteps') })
]);
export type FromPage = v.InferOutput<typeof fromPage>;
