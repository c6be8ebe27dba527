/** VS Code's own elements as components: properties by their names, events as `onvsc-…`. */
import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-tab-header/index.js';
import '@vscode-elements/elements/dist/vscode-tab-panel/index.js';
import '@vscode-elements/elements/dist/vscode-tabs/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import type { FunctionComponent, HTMLAttributes } from 'preact';

type Attributes = Omit<HTMLAttributes<HTMLElement>, 'label' | 'onChange' | 'onInput'>;
/** What they tell in events: the element itself has the new value. */
interface Control<T> {
    readonly onChange?: (event: { readonly currentTarget: T }) => void;
    readonly onInput?: (event: { readonly currentTarget: T }) => void;
}
function element<P>(tag: string): FunctionComponent<Attributes & P> {
    return tag as unknown as FunctionComponent<Attributes & P>;
}
export const Button = element<{ secondary?: boolean; disabled?: boolean }>('vscode-button');
export const Checkbox = element<
    { label?: string; checked?: boolean; disabled?: boolean } & Control<{ readonly checked: boolean }>
>('vscode-checkbox');
export const Option = element<{ value?: string; selected?: boolean; description?: string }>('vscode-option');
export const SingleSelect = element<
    { value?: string; label?: string; combobox?: boolean } & Control<{ readonly value: string }>
>('vscode-single-select');
export const TabHeader = element<{ slot?: string }>('vscode-tab-header');
export const TabPanel = element<unknown>('vscode-tab-panel');
export const Tabs = element<{
    selectedIndex?: number;
    'onvsc-tabs-select'?: (event: CustomEvent<{ selectedIndex: number }>) => void;
}>('vscode-tabs');
export const Textfield = element<
    { value?: string; placeholder?: string; label?: string; type?: string } & Control<{ readonly value: string }>
>('vscode-textfield');
