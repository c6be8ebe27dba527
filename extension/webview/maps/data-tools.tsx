import type { VNode } from 'preact';
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
const kinds: readonly (readonly [DataEdgeKind, string])[] = [
    ['allowed', 'may'],
    ['forbidden', 'may not'],
    ['unknown', 'depends'],
    ['contradictory', 'contradictory'],
    ['sent', 'is sent'],
    ['leak', 'leaks']
];
/** So many are searched rather than looked through. */
const many = 12;

/** How far does which data get, for which purpose; and which ways are drawn. */
export function DataTools({ map }: { map: DataMap }): VNode | null {
    const { choice } = usePanelState();
    const [{ hidden }, keep] = useOwn<OwnOfData>(ownOfData.key, ownOfData.first);
    if (!map.datasets.length) return null;
    const present = kinds.filter(([kind]) => map.edges.some((e) => e.kind === kind));
    const dataset = map.datasets.find((d) => d.name === choice?.dataset)?.name ?? '';
    return (
        <div class="data-tools">
            <span class="pick">
                <span aria-hidden="true">See how far</span>
                <Select
                    label="See how far which data gets"
                    value={dataset}
                    none="no data chosen"
                    items={map.datasets}
                    onChange={(value) => change({ choice: value ? { ...choice, dataset: value } : undefined })}
                />
            </span>
            {dataset && map.purposes.length ? (
                <span class="pick">
                    <span aria-hidden="true">gets, for</span>
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
                        <Checkbox
                            key={kind}
                            label={title}
                            checked={!hidden.includes(kind)}
                            onChange={({ currentTarget }) =>
                                keep({
                                    hidden: currentTarget.checked ? hidden.filter((k) => k !== kind) : [...hidden, kind]
                                })
                            }
                        />
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
