import { useEffect, useState } from 'preact/hooks';
import type { Explaining, GridModel } from './model.js';

/** What is told of a cell, once it is known; while it is asked for anew after an edit, what was told before. */
export function useTold(
    tell: GridModel['tell'],
    teller: { readonly row: string; readonly column: string } | undefined
): Explaining | undefined {
    const [known, setKnown] = useState<{ key: string; told: Explaining }>();
    const key = teller && JSON.stringify([teller.row, teller.column]);
    useEffect(() => {
        if (!teller || key === undefined) return;
        let isWanted = true;
        void tell(teller.row, teller.column).then((told) => {
            if (told && isWanted) setKnown({ key, told });
        });
        return () => {
            isWanted = false;
        };
    }, [tell, key]);
    return known?.key === key ? known?.told : undefined;
}
