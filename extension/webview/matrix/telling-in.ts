import type { GridModel } from '../grid/model.js';
import { tellingOf } from '../tellings.js';
import { explaining } from './explaining.js';

/** How the cells of the table that is shown explain themselves; of what has layers only those that are not hidden. */
export function tellingIn(hidden: readonly string[] = []): GridModel['tell'] {
    return async (row, column) => {
        const telling = await tellingOf(row, column);
        return telling ? explaining(telling, column, hidden) : undefined;
    };
}
