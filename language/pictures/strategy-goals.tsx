import type { Mark } from '../views/mark.js';
import type { GoalView, StrategyMap } from '../views/strategy-map.js';
import { type Drawing, nothing, Spot, stacked } from './drawing.js';
import { paragraph, running } from './words.js';

const [mostGoals, mostBy] = [8, 6];

/** Each with when and how it counts as reached, and who pursues it. */
export function goalsOf({ goals, goalsCount }: StrategyMap, width: number): Drawing {
    const drawn = goalsCount <= mostGoals + 2 ? goals : goals.slice(0, mostGoals);
    const more = goalsCount - drawn.length;
    return stacked(
        [
            ...drawn.map((g) => goalOf(g, width)),
            more > 0 ? paragraph(`and ${more} more goals`, width, { size: 11.5, soft: true }) : nothing
        ],
        8
    );
}
function goalOf(goal: GoalView, width: number): Drawing {
    const title = paragraph(goal.title, width, { size: 13, bold: true, most: 2 });
    const spot: Drawing = {
        ...title,
        body: (
            <Spot why={`Goal ${goal.name}`} at={[goal.at]} of={[goal.name]}>
                {title.body}
            </Spot>
        )
    };
    const terms = [...(goal.due ? [goal.due] : []), ...goal.measures, ...goal.others];
    return stacked(
        [spot, terms.length ? running(terms, width) : nothing, running(pursuersOf(goal), width, 11.5, ', ')],
        1
    );
}
function pursuersOf({ by, byCount, byAll, at }: GoalView): Mark[] {
    if (!by.length)
        return [{ text: 'no active partner says that it pursues it', why: 'Say it with: pursues', at: [at] }];
    if (byAll) return [{ text: `pursued by all ${byCount} active partners`, why: 'Each says so.', at: by[0].at }];
    const drawn = byCount <= mostBy + 1 ? by : by.slice(0, mostBy);
    const more = byCount - drawn.length;
    return drawn.map((mark, i) => {
        const before = i ? '' : 'pursued by ';
        const after = more > 0 && i === drawn.length - 1 ? ` and ${more} more` : '';
        return { ...mark, text: `${before}${mark.text}${after}` };
    });
}
