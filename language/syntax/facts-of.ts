import type { Anchor } from '../model/anchor.js';
import type { Declaration } from '../model/declarations.js';
import type { Block, FileFacts, Problem, Use } from '../model/facts.js';
import type { Place } from '../model/place.js';
import type { Extent } from './block.js';

/** The facts of a file, put together from those of its statements. */
export class FactsOf implements FileFacts {
    readonly blocks: readonly Block[];
    readonly declarations: readonly Declaration[];
    readonly problems: readonly Problem[];
    readonly end: Place;
    private allUses: readonly Use[] | undefined;

    constructor(
        readonly uri: string,
        extents: readonly Extent[],
        end: Anchor,
        readonly standing: object
    ) {
        this.blocks = extents.map((e) => e.block);
        this.declarations = this.blocks.map((b) => b.declaration).filter((d) => d !== undefined);
        this.problems = problemsOf(extents);
        this.end = end.place(0, 0);
    }
    get uses(): readonly Use[] {
        this.allUses ??= this.blocks.flatMap((b) => b.uses);
        return this.allUses;
    }
}
/** What follows a fault on its line is a consequence of it, also where it is another statement; but each unknown character is told. */
function problemsOf(extents: readonly Extent[]): readonly Problem[] {
    const lines = new Set<number>();
    return extents
        .filter(({ block }) => block.problems.length)
        .flatMap(({ block, flaws }) => {
            const characters = flaws?.characters ?? 0;
            const isFault = ({ code }: Problem, i: number): boolean => code === 'syntax' && i >= characters;
            const told = block.problems.filter((p, i) => !isFault(p, i) || !lines.has(p.at.range.start.line));
            for (const [i, p] of block.problems.entries()) if (isFault(p, i)) lines.add(p.at.range.start.line);
            return told;
        });
}
