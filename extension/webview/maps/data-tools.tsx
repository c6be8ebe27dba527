import type { VNode } from 'preact';
import { KindLine, kindsOn } from '../../../language/pictures/data-legend.js';
import { PaintContext, page } from '../../../language/pictures/ink.js';
import type { Choosable, DataEdgeKind, DataMap } from '../../../language/views/data-map.js';
import { Checkbox, Option, SingleSelect } from '../elements.js';
import { change, useOwn, usePanelState } from '../state.js';

export interface OwnOfData {
    /** Kinds of ways that are left out. */
    readonly hidden: readonly DataEdgeKind[];
}
export const ownOfData: { readonly key: string; readonly first: OwnOfData } = {
    key: 'data map',
    first: { hidden: [] }
};
/** Whose and what made of what is always drawn. */
const always: ReadonlySet<DataEdgeKind> = new Set(['owns', 'generates', 'derived', 'part']);
const paint = { ink: page };
/** So many are searched rather than looked through. */
const many = 12;

/** How far does which data get, for which purpose; and which ways are drawn. */
export function DataTools({ map }: { map: DataMap }): VNode | null {
    const { choice } = usePanelState();
    const [{ hidden }, keep] = useOwn<OwnOfData>(ownOfData.key, ownOfData.first);
    if (!map.datasets.length) return null;
    const present = kindsOn(map).filter(([kind]) => !always.has(kind));
    const dataset = map.datasets.find((d) => d.name === choice?.dataset)?.name ?? '';
    return (
        <div class="data-tools">
            <span class="pick">
                <span aria-hidden="true">Show where</span>
                <Select
                    label="Show where which data can get"
                    value={dataset}
                    none="choose data"
                    items={map.datasets}
                    onChange={(value) => change({ choice: value ? { ...choice, dataset: value } : undefined })}
                />
                <span aria-hidden="true">can get</span>
            </span>
            {dataset && map.purposes.length ? (
                <span class="pick">
                    <span aria-hidden="true">and be used for</span>
                    <Select
                        label="For which purpose"
                        value={choice?.purpose ?? ''}
                        none="any purpose"
                        items={map.purposes}
                        onChange={(purpose) => change({ choice: { dataset, purpose: purpose || undefined } })}
                    />
                </span>
            ) : null}
            {present.length > 1 ? (
                // biome-ignore lint/a11y/useSemanticElements: a fieldset has a frame and a legend of its own look
                <span class="kinds" role="group" aria-label="Ways that are drawn">
                    {present.map(([kind, title]) => (
                        <span key={kind} class="kind">
                            <PaintContext.Provider value={paint}>
                                <svg width="32" height="18" aria-hidden="true">
                                    <KindLine kind={kind} />
                                </svg>
                            </PaintContext.Provider>
                            <Checkbox
                                label={title}
                                checked={!hidden.includes(kind)}
                                onChange={({ currentTarget }) =>
                                    keep({
                                        hidden: currentTarget.checked
                                            ? hidden.filter((k) => k !== kind)
                                            : [...hidden, kind]
                                    })
                                }
                            />
                        </span>
                    ))}
                </span>
            ) : null}
        </div>
    );
}
interface SelectProps {
    readonly label: string;
    readonly value: string;
    readonly none: string;
    readonly items: readonly Choosable[];
    readonly onChange: (value: string) => void;
}
function Select({ label, value, none, items, onChange }: SelectProps): VNode {
    return (
        <SingleSelect
            label={label}
            aria-label={label}
            value={value}
            combobox={items.length > many}
            onChange={(e) => onChange(e.currentTarget.value)}
        >
            <Option value="" selected={!value}>
                {none}
            </Option>
            {items.map(({ name, title }) => (
                <Option key={name} value={name} selected={name === value}>
                    {title}
                </Option>
            ))}
        </SingleSelect>
    );
}
