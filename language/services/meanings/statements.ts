import { startsStatement } from '../../syntax/keywords.js';
import { forms } from '../completion/forms.js';

/** What each statement is for, by the words that it starts with. */
export const statements: Readonly<Record<string, string>> = Object.fromEntries(
    forms
        .filter(({ label }) => startsStatement(label))
        .flatMap(({ label, says, text }) => [
            [label, says],
            // `part of`, `exit for`
            [text.split(' ').slice(0, 2).join(' '), says]
        ])
);
