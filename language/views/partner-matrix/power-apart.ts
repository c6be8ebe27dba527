import type { MatrixColumn } from './cells.js';

export type Titled = Pick<MatrixColumn, 'id' | 'title'>;
/** Power stands beside the votes in the same body: by itself it is called after that body. */
export function powerApart({ id, title }: Titled, columns: readonly Titled[]): string {
    if (!id.startsWith('power:')) return title;
    const body = id.slice('power:'.length);
    return `${title} in ${columns.find((c) => c.id === `votes:${body}`)?.title ?? body}`;
}
