import { libraries, Workspace } from '../../language/index.js';

const base = new Workspace({ libraries });
export const uri = 'file:///w/fuzz.eco';

/** A workspace of one text and the shipped libraries, which are read once for all. */
export function workspaceOf(text: string, ...others: readonly string[]): Workspace {
    const texts = [text, ...others].map((t, i) => [i ? `file:///w/${i}.eco` : uri, t] as const);
    return base.supposing(new Map(texts));
}
