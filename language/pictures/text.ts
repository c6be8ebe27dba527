/** Widths of the printable ASCII characters in thousandths of the size, after the common sans-serif fonts, the wider of them. */
const narrow = 'ijlI.,:;\'|!`()[]{}/\\ ft"r-';
const wide = 'mwMW@%ABCDEGHKNOQRSUVXY&_+=<>~#';

/** About how wide a text is; never less than a usual sans-serif draws it. */
export function widthOf(text: string, size: number, bold = false): number {
    let sum = 0;
    for (const c of text) sum += emOf(c);
    return sum * size * (bold ? 1.11 : 1);
}
function emOf(c: string): number {
    if (narrow.includes(c)) return 0.4;
    if (c === 'm' || c === 'w' || c === 'M' || c === 'W' || c === '@' || c === '%') return 0.97;
    if (wide.includes(c)) return 0.8;
    const code = c.codePointAt(0)!;
    if (code < 0x20 || (code >= 0x300 && code < 0x370)) return 0;
    // East Asian characters and pictures fill a square.
    return code >= 0x1100 && !(code >= 0x1e00 && code < 0x2e80) ? 1.02 : 0.635;
}
/** As it stands at the start of a line. */
export function capital(text: string): string {
    return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
}
/** As much as fits, with `…` where something is left out. */
export function fitted(text: string, size: number, width: number, bold = false): string {
    if (widthOf(text, size, bold) <= width) return text;
    const signs = [...text];
    let sum = widthOf('…', size, bold);
    let end = 0;
    while (end < signs.length && sum + widthOf(signs[end], size, bold) <= width)
        sum += widthOf(signs[end++], size, bold);
    return `${signs.slice(0, end).join('').trimEnd()}…`;
}
/** Lines of at most this width, broken at blanks; the last one ends with `…` where there are more than `most`. */
export function wrapped(text: string, size: number, width: number, most = 2, bold = false): string[] {
    const lines: string[] = [];
    let line = '';
    // A number stays with its sign.
    const words = text.split(/\s+(?!%)/).filter((w) => w);
    for (const [i, word] of words.entries()) {
        const next = line ? `${line} ${word}` : word;
        if (widthOf(next, size, bold) <= width) line = next;
        else if (lines.length === most - 1) {
            lines.push(fitted([line, ...words.slice(i)].filter((w) => w).join(' '), size, width, bold));
            return lines;
        } else {
            if (line) lines.push(line);
            line = widthOf(word, size, bold) <= width ? word : broken(word, size, width, bold, lines, most);
        }
    }
    if (line) lines.push(line);
    return lines.slice(0, most);
}
/** A word that is wider than a line goes on in the next, as far as there is room. */
function broken(word: string, size: number, width: number, bold: boolean, lines: string[], most: number): string {
    let line = '';
    const signs = [...word];
    for (const [i, c] of signs.entries()) {
        if (line && widthOf(line + c, size, bold) > width) {
            if (lines.length === most - 1) return fitted(line + signs.slice(i).join(''), size, width, bold);
            const [shown, left] = brokenAt(line, c, (text) => widthOf(text, size, bold) <= width);
            lines.push(shown);
            line = left;
        }
        line += c;
    }
    return line;
}
/** What stands in this line and what goes on in the next: between the words of a name, else with a hyphen. */
function brokenAt(line: string, next: string, fits: (text: string) => boolean): readonly [string, string] {
    const end = partsOf(line + next)
        .slice(0, -1)
        .join('').length;
    if (end > 1) return [line.slice(0, end), line.slice(end)];
    let kept = [...line];
    while (kept.length > 1 && !fits(`${kept.join('')}-`)) kept = kept.slice(0, -1);
    const before = kept.join('');
    // Between two letters only, and not where letters stand for words.
    const isInside = kept.length > 2 && /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(before);
    return isInside ? [`${before}-`, line.slice(before.length)] : [line, ''];
}
/** The words of a name made of several, each as it can stand at the end of a line: `Fare` `Dispute`, `fare-` `dispute`. */
function partsOf(name: string): string[] {
    return name.split(/(?<=\p{Ll})(?=\p{Lu}[\p{L}\p{N}])|(?<=[^-_./][-_./])(?=[^-_./])/u);
}
/** The size, from this one down to the least, at which no word, and no part of a name, is wider than a line. */
export function sizeFor(text: string, size: number, width: number, bold: boolean, least: number): number {
    const parts = text.split(/\s+/).flatMap(partsOf);
    const widest = Math.max(1, ...parts.map((p) => widthOf(p, size, bold)));
    const fitting = Math.floor(((size * width) / widest) * 10) / 10;
    return fitting < least ? size : Math.min(size, fitting);
}
