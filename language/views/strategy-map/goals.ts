import type { Bound, Goal, Name } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import type { Place } from '../../model/place.js';
import type { Mark } from '../mark.js';

/** What partners pursue, by when and how it is measured. */
export interface GoalView {
    readonly name: string;
    readonly title: string;
    readonly at: Place;
    readonly due?: Mark;
    readonly measures: readonly Mark[];
    /** Goals that it serves, or goes against. */
    readonly others: readonly Mark[];
    /** Active partners that pursue it; and how many they are where these are the first. */
    readonly by: readonly Mark[];
    readonly byCount: number;
    /** Whether these are all active partners, where there are several. */
    readonly byAll: boolean;
}

export function goalsOf(eco: Ecosystem): GoalView[] {
    const byGoal = pursuersOf(eco);
    const partners = eco.active.length;
    return eco.all('Goal').map((goal) => {
        const { name, title, nameAt, due, measures } = goal;
        const by = byGoal.get(name) ?? [];
        return {
            name,
            title: title ?? name,
            at: nameAt,
            due:
                due === undefined
                    ? undefined
                    : { text: `due ${due}`, why: 'By when it is to be reached.', at: [nameAt] },
            measures: measures.map(({ text, bound, at }) => ({
                text: `measured by “${text}”${bound ? ` (${boundInWords(bound)})` : ''}`,
                why: 'What tells whether it is reached.',
                at: [at]
            })),
            others: othersOf(eco, goal),
            by,
            byCount: by.length,
            byAll: by.length > 1 && by.length === partners
        };
    });
}
function pursuersOf(eco: Ecosystem): Map<string, Mark[]> {
    const byGoal = new Map<string, Mark[]>();
    for (const { name, title, pursues } of eco.active)
        for (const [goal, said] of new Map(pursues.map((g) => [g.name, g]))) {
            const mark = { text: title ?? name, why: `${name} says that it pursues it.`, at: [said.at] };
            const known = byGoal.get(goal);
            if (known) known.push(mark);
            else byGoal.set(goal, [mark]);
        }
    return byGoal;
}
function othersOf(eco: Ecosystem, { supports, opposes }: Goal): Mark[] {
    const mark = (word: string, why: string, { name, at }: Name): Mark => ({
        text: `${word} “${eco.find(name, 'Goal')?.title ?? name}”`,
        why,
        at: [at]
    });
    return [
        ...supports.map((g) => mark('serves', 'Whoever pursues it also pursues that one.', g)),
        ...opposes.map((g) => mark('goes against', 'Reaching one makes the other harder.', g))
    ];
}
function boundInWords({ how, value }: Bound): string {
    return `${how === 'exactly' ? 'exactly' : `at ${how}`} ${value.text}`;
}
