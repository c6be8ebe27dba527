import type { FamilyId } from '../../rules/families.js';

/** The three questions: strategic, operational and relational trust. */
export type QuestionId = 'aligned' | 'kept' | 'safe';
export type HabitId = 'wins' | 'rules' | 'transparency' | 'fairness' | 'feedback';
export interface Bearing {
    readonly questions: readonly QuestionId[];
    /** None where a finding is about what partners want or promise, which is no habit. */
    readonly habits: readonly HabitId[];
}

/** What the findings of a family bear on, with the rules that bear on something else. */
const table: Readonly<Record<FamilyId, Bearing & { readonly except?: Readonly<Record<string, Bearing>> }>> = {
    roles: { questions: ['kept'], habits: ['rules'] },
    decisions: { questions: ['safe'], habits: ['rules'] },
    data: { questions: ['safe'], habits: ['rules'] },
    disputes: { questions: ['safe'], habits: ['rules'] },
    sharing: { questions: ['safe'], habits: ['fairness'] },
    power: {
        questions: ['safe'],
        habits: ['rules'],
        except: {
            'single-point-of-failure': { questions: ['kept'], habits: ['rules'] },
            'contribution-concentration': { questions: ['safe'], habits: ['fairness'] },
            'one-sided-dependence': { questions: ['safe'], habits: ['fairness'] }
        }
    },
    transparency: {
        questions: ['safe'],
        habits: ['transparency'],
        except: { 'risks-and-failures-undisclosed': { questions: ['kept'], habits: ['transparency'] } }
    },
    feedback: { questions: ['safe'], habits: ['feedback'] },
    trust: {
        questions: ['kept'],
        habits: [],
        except: {
            'strategic-trust-without-shared-goal': { questions: ['aligned'], habits: [] },
            // Of the three only those whose level is missing: see `bearingOf`.
            'trust-level-uncovered': { questions: ['aligned', 'kept', 'safe'], habits: [] }
        }
    },
    exit: { questions: ['safe'], habits: ['rules'] },
    wins: {
        questions: ['aligned'],
        habits: ['wins'],
        except: { 'early-win-one-sided': { questions: ['aligned', 'safe'], habits: ['wins', 'fairness'] } }
    },
    waivers: { questions: ['kept'], habits: ['transparency'] }
};

export function bearingOf(rule: string, family: FamilyId): Bearing {
    const { except, ...usual } = table[family];
    return except?.[rule] ?? usual;
}
/** The rules that the table names, for its test. */
export const namedRules: readonly string[] = Object.values(table).flatMap(({ except }) => Object.keys(except ?? {}));
