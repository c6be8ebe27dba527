import type { VNode } from 'preact';
import { Textfield } from '../elements.js';

interface SearchProps {
    readonly placeholder: string;
    readonly label: string;
    readonly value: string;
    readonly onSearch: (text: string) => void;
}
export function SearchField({ placeholder, label, value, onSearch }: SearchProps): VNode {
    return (
        <Textfield
            placeholder={placeholder}
            aria-label={label}
            type="search"
            value={value}
            onInput={(e) => onSearch(e.currentTarget.value)}
        />
    );
}
