import type { Sanction } from '../../model/declarations.js';
import { type Fix, insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const sanctionsNotGraduated: Rule = {
    id: 'sanctions-not-graduated',
    family: 'disputes',
    severity: 'warning',
    nature: 'gap',
    summary: 'The first or only sanction for an ordinary breach is exclusion.',
    *check(eco): Iterable<Hit> {
        for (const sanction of eco.all('Sanction')) {
            const { name, cause, levels } = sanction;
            if (!levels.length || (cause && cause !== 'ordinary')) continue;
            if (levels.some((l) => l.level === 'warning' || l.level === 'restriction')) continue;
            const [first] = levels;
            yield {
                at: first.at,
                element: name,
                message: `The ${levels.length > 1 ? 'first' : 'only'} answer to ${name} is ${first.level}: nothing lets a partner mend an ordinary mistake before it is shut out. Start with a warning and a restriction, or say that the breach is grave.`,
                related: cause
                    ? []
                    : [{ message: `It is not said that ${name} is a grave or repeated breach.`, at: sanction.nameAt }],
                fixes: fixes(sanction)
            };
        }
    }
};
function fixes({ at, cause, levels }: Sanction): Fix[] {
    const [first] = levels;
    const between = first.at.range.start.line > at.range.start.line ? '\n    ' : '   ';
    const before = (...clauses: string[]) => [insertAt(first.at, 'start', clauses.map((c) => c + between).join(''))];
    const ladder: Fix = {
        title: 'Begin with a warning and a restriction',
        preferred: true,
        edits: before('warning with notice 14 days', 'restriction after hearing')
    };
    return cause ? [ladder] : [ladder, { title: 'Say that this breach is grave', edits: before('cause grave') }];
}
