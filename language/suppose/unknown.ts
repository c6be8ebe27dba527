import type { Kind } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { nearest } from '../model/nearest.js';

/** That a name means nothing (any more), and which one may be meant. */
export function noSuch(eco: Ecosystem, word: string, name: string, ...kinds: readonly Kind[]): string {
    const near = nearest(
        name,
        kinds.flatMap((kind) => eco.all(kind).flatMap((d) => ('name' in d && d.name ? [d.name] : [])))
    );
    return `There is no ${word} ${name} in ${eco.name}.${near ? ` Did you mean ${near}?` : ''}`;
}
export const partyKinds = ['Partner', 'Population', 'Role', 'Group', 'Body', 'External'] as const;
