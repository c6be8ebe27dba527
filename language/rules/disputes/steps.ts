import type { ConflictProcess, Step } from '../../model/declarations.js';
import { compare } from '../../model/place.js';
import { spelled } from '../../model/spelling.js';
import { partiesInWords } from '../../model/words.js';
import { insertAt, type TextEdit, writtenParties } from '../fix.js';

/** A step in a sentence: `ruling by Panel`. */
export function stepWords({ stepKind, by, name }: Step): string {
    if (!by) return name ? `${stepKind} ${name}` : stepKind;
    return `${stepKind} by ${partiesInWords(by)}`;
}
/** Adds a clause to a step, behind those whose place is known, so that `final` stays last. */
export function insertInStep({ at, nameAt, by, within, hearing, next }: Step, clause: string): TextEdit {
    const places = [nameAt, by?.at, within?.at, hearing?.at, next?.at].filter((p) => p !== undefined);
    const last = places.sort((a, b) => compare(b.range.end, a.range.end))[0];
    return insertAt(last ?? at, 'end', ` ${clause}`);
}
/** A step as it is spelled, without the word `step`. */
export function writtenStep(step: Step): string {
    const { by, within, hearing, next, otherwise } = step;
    const urgent = hearing?.afterwardsWithin ? ` afterwards within ${hearing.afterwardsWithin.text}` : '';
    return [
        step.stepKind,
        step.name && `called ${spelled(step.name)}`,
        step.betweenParties && 'between parties',
        by && `by ${writtenParties(by)}`,
        hearing && `hearing ${hearing.who}${urgent}`,
        within && `within ${within.text}`,
        step.recusingParties && 'recusing parties',
        step.binding && 'binding',
        next && `then ${spelled(next.name)}`,
        otherwise !== undefined && `otherwise ${JSON.stringify(otherwise)}`,
        step.final && 'final'
    ]
        .filter((clause) => clause)
        .join(' ');
}
/** A step that follows another of a process: an arbitrator outside decides, whom the author names. */
export function thenArbitration({ at, steps }: ConflictProcess): string {
    const ownLines = steps[0].at.range.start.line > at.range.start.line;
    return `${ownLines ? '\n    ' : '   '}step arbitration hearing both final`;
}
/** Whether nothing but the step stands where it is written: a comment would be lost with a step that is written anew. */
export function isOneLine({ at: { range } }: Step): boolean {
    return range.start.line === range.end.line;
}
