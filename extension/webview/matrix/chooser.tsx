import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { powerApart } from '../../../language/views/partner-matrix/power-apart.js';
import { Button, Checkbox } from '../elements.js';
import type { GridGroup } from '../grid/model.js';

interface Props {
    readonly groups: readonly GridGroup[];
    readonly hidden: readonly string[];
    /** Those in which nothing stands: they are not shown either. */
    readonly empty: ReadonlySet<string>;
    readonly onChange: (hidden: readonly string[]) => void;
}
/** Which columns are shown, each by itself and each group as a whole. */
export function Chooser({ groups, hidden, empty, onChange }: Props): VNode {
    const [isOpen, setOpen] = useState(false);
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        if (!isOpen) return;
        const close = (event: Event): void => {
            if (!event.composedPath().includes(box.current!)) setOpen(false);
        };
        window.addEventListener('pointerdown', close);
        window.addEventListener('blur', close);
        return () => {
            window.removeEventListener('pointerdown', close);
            window.removeEventListener('blur', close);
        };
    }, [isOpen]);
    const set = (ids: readonly string[], shown: boolean): void =>
        onChange(shown ? hidden.filter((id) => !ids.includes(id)) : [...new Set([...hidden, ...ids])]);
    const count = groups.flatMap((g) => g.columns).filter((c) => hidden.includes(c.id)).length;
    return (
        // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from whatever is inside
        <div
            class="chooser"
            ref={box}
            onKeyDown={(event) => {
                if (event.key !== 'Escape' || !isOpen) return;
                setOpen(false);
                box.current?.querySelector<HTMLElement>('vscode-button')?.focus();
            }}
        >
            <Button secondary aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
                {count ? `Columns (${count} hidden)` : 'Columns'}
            </Button>
            {isOpen ? (
                <div>
                    {groups.map((group) => (
                        <GroupOf key={group.title} group={group} hidden={hidden} empty={empty} set={set} />
                    ))}
                </div>
            ) : null}
        </div>
    );
}
function GroupOf({
    group: { title, columns },
    hidden,
    empty,
    set
}: {
    group: GridGroup;
    hidden: readonly string[];
    empty: ReadonlySet<string>;
    set: (ids: readonly string[], shown: boolean) => void;
}): VNode {
    const ids = columns.map((c) => c.id);
    return (
        <fieldset aria-label={title}>
            <Checkbox
                label={ids.every((id) => empty.has(id)) ? `${title}: nothing to show` : title}
                checked={ids.some((id) => !hidden.includes(id))}
                onChange={(e) => set(ids, e.currentTarget.checked)}
            />
            {columns.length > 1 ? (
                <ul>
                    {columns.map((c) => (
                        <li key={c.id}>
                            <Checkbox
                                label={`${powerApart(c, columns)}${empty.has(c.id) ? ': nothing to show' : ''}`}
                                checked={!hidden.includes(c.id)}
                                onChange={(e) => set([c.id], e.currentTarget.checked)}
                            />
                        </li>
                    ))}
                </ul>
            ) : null}
        </fieldset>
    );
}
