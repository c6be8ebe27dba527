import { expect, it } from 'vitest';
import { format } from '../../language/index.js';
import type { Place, Position } from '../../language/model/place.js';
import { collectFacts } from '../../language/syntax/collect.js';
import { fuzz } from './seeded.js';
import { anyText, grammatical, mutated, noise } from './texts.js';
import { uri, workspaceOf } from './workspace.js';

/** What no text may do: be read with a fault of ours, or be told about at a place that it has not. */
function isRead(text: string): void {
    const { declarations, uses, problems } = collectFacts(uri, text);
    const isInside = placesIn(text);
    const faults = problems.filter(
        ({ message, at, related }) =>
            message.startsWith('This text cannot be read') || ![at, ...(related ?? []).map((r) => r.at)].every(isInside)
    );
    const outside = [...declarations, ...uses].filter((d) => !isInside(d.at));
    expect([...faults, ...outside]).toEqual([]);
}
/** Whether a place is one of a text: from before to behind, no line beyond the last, no character beyond the end of its line. */
function placesIn(text: string, beyond = 1): (place: Place) => boolean {
    const lengths = text.split('\n').map((line) => line.length);
    const isPosition = ({ line, character }: Position): boolean =>
        line >= 0 && line < lengths.length && character >= 0 && character <= lengths[line] + beyond;
    return ({ uri: of, range: { start, end } }) =>
        of !== uri ||
        (isPosition(start) &&
            isPosition(end) &&
            (start.line < end.line || (start.line === end.line && start.character <= end.character)));
}

it('random bytes, halves of characters and marks are read', () => fuzz(4_000, noise, isRead));
it('examples with words deleted, doubled, swapped, cut off and put in are read', () => fuzz(2_000, mutated, isRead));
it('what the grammar allows is read', () => fuzz(2_000, grammatical, isRead));

it('a formatted text is formatted, and says the same', () =>
    fuzz(1_500, anyText, (text) => {
        const once = format(text);
        expect(format(once)).toBe(once);
        expect(said(once)).toEqual(said(text));
    }));
/** What a text says, without places and without how its quantities are spaced. */
function said(text: string): unknown {
    const { declarations, uses, problems } = collectFacts(uri, text);
    const whatIsSaid = (key: string, value: unknown): unknown => {
        if (['at', 'bodyEnd', 'bodyStart', 'related'].includes(key) || key.endsWith('At')) return undefined;
        if (typeof value === 'bigint') return `${value}`;
        return key === 'text' && typeof value === 'string' ? value.replace(/\s+/g, '') : value;
    };
    return JSON.parse(JSON.stringify({ declarations, uses, problems: problems.map((p) => p.code) }, whatIsSaid));
}

it('every rule judges every text, at places that there are', () =>
    fuzz(1_500, anyText, (text) => {
        // An edit may name the end of a line by a character beyond any.
        const isInside = placesIn(text, 2 ** 31);
        const outside = workspaceOf(text, 'part of E\ninclude Purposes\npartner D\nwaive dummy-voter on E')
            .all()
            .filter(({ at, related, fixes }) => {
                const edits = fixes.flatMap((f) => f.edits);
                return ![at, ...related.map((r) => r.at), ...edits].every(isInside);
            });
        expect(outside).toEqual([]);
    }));
