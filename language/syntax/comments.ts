import { type CstNode, isCompositeCstNode, isLeafCstNode } from 'langium';

/** The comments of a text. */
export interface Comments {
    /** The words of the comment in front of an offset, `/** like this`; nothing where there is none, or another one. */
    readonly docBefore: (offset: number) => string | undefined;
}
export const noComments: Comments = { docBefore: () => undefined };

/**
 * Finds comments by where they end, in place of Langium's `findCommentNode`, which looks a statement up among all the others of its file: among
 * a hundred thousand that takes longer than everything else.
 */
export function commentsIn(text: string, root: CstNode | undefined): Comments {
    if (!root || !text.includes('/**')) return noComments;
    const byEnd = new Map<number, string>();
    const visit = (node: CstNode): void => {
        if (isCompositeCstNode(node)) for (const child of node.content) visit(child);
        else if (isLeafCstNode(node) && node.tokenType.name === 'ML_COMMENT') byEnd.set(node.end, node.text);
    };
    visit(root);
    return {
        docBefore: (offset) => {
            let end = offset;
            while (end > 0 && /\s/.test(text[end - 1])) end--;
            return wordsOf(byEnd.get(end));
        }
    };
}
function wordsOf(comment: string | undefined): string | undefined {
    if (!comment?.startsWith('/**')) return undefined;
    return comment
        .replace(/^\/\*\*|\*\/$/g, '')
        .replace(/^\s*\* ?/gm, '')
        .trim();
}
