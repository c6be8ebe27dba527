import { listed } from '../../model/words.js';
import type { BodyView } from './bodies.js';

/** What the bars of bodies show. */
export function bodiesTitle(bodies: readonly BodyView[]): string {
    const members = bodies.flatMap((b) => b.members).filter((m) => !m.instead);
    const shown = [
        'Votes',
        ...(members.some((m) => m.power) ? ['real power'] : []),
        ...(members.some((m) => m.contribution) ? ['contribution'] : [])
    ];
    return listed(shown);
}
