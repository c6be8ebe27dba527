import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { compare, type Position } from '../../model/place.js';
import type { Expected } from '../../syntax/expected/spot.js';
import { startsStatement } from '../../syntax/keywords.js';
import type { Workspace } from '../../workspace.js';
import { namesAt } from './names.js';
import { type Place, placesAt } from './place.js';
import { agrees } from './values.js';
import { formsAt, valuesAt, wordsAt } from './words.js';

export interface CompletionOptions {
    /** Whether the editor can fill in forms. */
    readonly snippets?: boolean;
}
/**
 * What can stand at a position: names of the right kind, values, words of the language, and where a statement can start, forms and
 * templates. In this order, and what fits best first.
 */
export function complete(
    workspace: Workspace,
    uri: string,
    position: Position,
    { snippets = true }: CompletionOptions = {}
): CompletionList {
    const items: CompletionItem[] = [];
    let isIncomplete = false;
    for (const place of placesAt(workspace, uri, position)) {
        const isNumber = !place.behind && /^\d/.test(place.prefix);
        const expected = place.spot.expected.filter(
            (e) =>
                canStand(e, place) &&
                (place.behind !== 'word' || e.text === ',') &&
                // No word starts with a digit.
                !(isNumber && e.isWord)
        );
        const names = namesAt(place, expected);
        isIncomplete ||= names.isIncomplete;
        items.push(...names.items, ...valuesAt(place, expected), ...wordsAt(place, expected));
        if (snippets && !place.behind) items.push(...formsAt(place, expected));
    }
    return { isIncomplete, items };
}

/** What a file is stands first in it, and once; a unit agrees with its number; how often something happens is said once. */
function canStand(expected: Expected, place: Place): boolean {
    const { text, isWord, node } = expected;
    if (node.rule === 'Every' && text === 'every')
        return !place.spot.reads.some(({ node: { within, as } }) => within === node.within && as === node.as);
    if (/^(hour|day|week|month|year)s?$/.test(text)) return agrees(text, place, expected);
    if (!isWord || !startsStatement(text)) return true;
    const isHeader = text === 'ecosystem' || text === 'part' || text === 'library';
    const hasHeader = place.facts.declarations.some(
        ({ kind, at }) => kind.endsWith('Header') && compare(at.range.start, place.range.start) !== 0
    );
    return isHeader ? place.isFirst && !hasHeader : !place.isFirst || hasHeader;
}
