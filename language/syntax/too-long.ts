import { Anchor } from '../model/anchor.js';
import type { Problem } from '../model/facts.js';
import type { Extent } from './block.js';

/** A longer text would take a minute, and more memory than an editor has for all of its texts. */
export const mostCharacters = 10_000_000;

/** What is not read of a text, from an offset on; told at the start of the text, where it is seen. */
export function tooLong(uri: string, text: string, from: number): Extent {
    const anchor = new Anchor(uri, { line: 0, character: 0 }, []);
    const millions = (count: number): string => `${Math.ceil(count / 100_000) / 10} million`;
    const problem: Problem = {
        code: 'syntax',
        message: `This file has ${millions(text.length)} characters; at most ${millions(mostCharacters)} are read. Write parts of it into files of their own, which start with, for example: part of UrbanMobility`,
        at: anchor.place(0, 1)
    };
    const length = text.length - from;
    return { block: { anchor, declaration: undefined, uses: [], problems: [problem] }, length, lines: 0, tail: length };
}
