import type { VNode } from 'preact';
import { Option, SingleSelect, Textfield } from '../elements.js';
import type { Pick } from './draft.js';

interface ChoiceProps {
    readonly label: string;
    readonly picks: readonly Pick[];
    readonly value: string;
    /** There are more than can be picked: then a name is typed. */
    readonly isFree?: boolean;
    readonly onPick: (value: string) => void;
}
const manyPicks = 12;
/** One of several things. */
export function Choice({ label, picks, value, isFree, onPick }: ChoiceProps): VNode {
    if (isFree)
        return (
            <Field label={label} value={value} placeholder="its name in the text" onInput={onPick} onEnter={() => {}} />
        );
    return (
        <div class="what-if-field">
            <span aria-hidden="true">{label}</span>
            {picks.length ? (
                // The element takes up the picks it finds when it starts.
                <SingleSelect
                    key={picks.map((p) => p.label).join('\n')}
                    label={label}
                    aria-label={label}
                    combobox={picks.length > manyPicks}
                    value={value}
                    onChange={(e) => onPick(e.currentTarget.value)}
                >
                    {picks.map((p) => (
                        <Option key={p.value} value={p.value} selected={p.value === value}>
                            {p.label}
                        </Option>
                    ))}
                </SingleSelect>
            ) : (
                <span class="what-if-none">none in the text</span>
            )}
        </div>
    );
}
interface FieldProps {
    readonly label: string;
    readonly value: string;
    readonly placeholder: string;
    readonly onInput: (value: string) => void;
    readonly onEnter: () => void;
}
/** Something typed. */
export function Field({ label, value, placeholder, onInput, onEnter }: FieldProps): VNode {
    return (
        <div class="what-if-field">
            <span aria-hidden="true">{label}</span>
            <Textfield
                label={label}
                aria-label={label}
                value={value}
                placeholder={placeholder}
                title={placeholder}
                onInput={(e) => onInput(e.currentTarget.value)}
                onKeyDown={(e) => {
                    if (e.key === 'Enter') onEnter();
                }}
            />
        </div>
    );
}
