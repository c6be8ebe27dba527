import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CannotRun } from './cannot-run.js';

/** A text file as it is; whatever is no text in UTF-8 is refused, because half of it would mean something else. */
export function textOf(file: string): string {
    let bytes: Buffer;
    try {
        bytes = readFileSync(file);
    } catch {
        throw new CannotRun(`${shown(file)} cannot be read.`);
    }
    return decoded(bytes, shown(file));
}
export function decoded(bytes: Uint8Array, file: string): string {
    if (isUtf16(bytes)) throw new CannotRun(`${file} is a text in UTF-16. Save it as UTF-8.`);
    if (bytes.includes(0)) throw new CannotRun(`${file} is not a text.`);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        throw new CannotRun(`${file} is not a text in UTF-8. Save it as UTF-8.`);
    }
}
export function writeText(file: string, text: string): void {
    try {
        writeFileSync(file, text);
    } catch {
        throw new CannotRun(`${shown(file)} cannot be written.`);
    }
}
/** By its mark, or because every other byte of plain letters is empty. */
function isUtf16(bytes: Uint8Array): boolean {
    const [a, b, c, d] = bytes;
    const isMarked = (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff);
    const looksLikeIt = bytes.length >= 4 && ((a && !b && c && !d) || (!a && b && !c && d));
    return isMarked || !!looksLikeIt;
}
function shown(file: string): string {
    return path.isAbsolute(file) ? path.relative('', file) : file;
}
