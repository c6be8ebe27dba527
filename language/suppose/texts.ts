import type { Place, Position } from '../model/place.js';
import { Lines } from '../syntax/lines.js';
import { scan, type Token } from '../syntax/scan.js';
import type { Workspace } from '../workspace.js';

/** A place in a text by offsets. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export interface Word extends Token {
    readonly text: string;
}

/** One text that suppositions change. */
export class Source {
    private readonly lines: Lines;

    constructor(
        readonly uri: string,
        readonly text: string
    ) {
        this.lines = new Lines(text);
    }
    span({ range }: Place): Span {
        return { start: this.offset(range.start), end: this.offset(range.end) };
    }
    offset(position: Position): number {
        return this.lines.offsetAt(position);
    }
    place({ start, end }: Span): Place {
        return { uri: this.uri, range: this.lines.range(start, end) };
    }
    /** The tokens between two offsets where tokens start, without comments. */
    tokens(start: number, end: number): Word[] {
        return [...scan(this.text, start, end)]
            .filter((t) => t.kind !== 'comment')
            .map((t) => ({ ...t, text: this.text.slice(t.start, t.end) }));
    }
    hasComment({ start, end }: Span): boolean {
        return [...scan(this.text, start, end)].some((t) => t.kind === 'comment');
    }
    /** What has to go so that a clause is gone: its lines where nothing else stands on them. */
    around({ start, end }: Span): Span {
        const before = this.text.slice(0, start).trimEnd().length;
        const next = /\S/.exec(this.text.slice(end));
        const after = next ? end + next.index : this.text.length;
        const isAlone = this.text.slice(before, start).includes('\n') && this.text.slice(end, after).includes('\n');
        // The break behind it stays, so that no comment swallows what follows.
        if (isAlone) return { start: before, end };
        return { start, end: this.text.slice(end, after).includes('\n') ? end : after };
    }
}
/** The texts of a workspace, each taken apart once. */
export class Sources {
    private readonly known = new Map<string, Source>();

    constructor(private readonly workspace: Workspace) {}

    of(uri: string): Source {
        const source = this.known.get(uri) ?? new Source(uri, this.workspace.text(uri) ?? '');
        this.known.set(uri, source);
        return source;
    }
}
