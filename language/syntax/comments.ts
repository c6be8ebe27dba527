import type { IToken } from 'chevrotain';

/** The words of the comment in front of an offset, `/** like this`; nothing where there is none, or another one. */
export type DocBefore = (offset: number) => string | undefined;

/** Finds the comments of a text by where they end. */
export function docsIn(text: string, comments: readonly IToken[]): DocBefore {
    const byEnd = new Map<number, string>();
    for (const { image, startOffset } of comments)
        if (image.startsWith('/*')) byEnd.set(startOffset + image.length, image);
    if (!byEnd.size) return () => undefined;
    return (offset) => {
        let end = offset;
        while (end > 0 && /\s/.test(text[end - 1])) end--;
        return wordsOf(byEnd.get(end));
    };
}
function wordsOf(comment: string | undefined): string | undefined {
    if (!comment?.startsWith('/**')) return undefined;
    return comment
        .replace(/^\/\*\*|\*\/$/g, '')
        .replace(/^\s*\* ?/gm, '')
        .trim();
}
