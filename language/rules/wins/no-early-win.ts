import { relatedGroups } from '../../analyses/parties/related-groups.js';
import {
    firstWinWindow,
    isYoung,
    onlyWinner,
    type WinCheck,
    type WinWindow,
    winChecks
} from '../../analyses/trust/early-wins.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed } from '../../model/words.js';
import { appendStatement, type Fix, insertClause } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';

export const noEarlyWin: Rule = {
    id: 'no-early-win',
    family: 'wins',
    severity: 'hint',
    nature: 'gap',
    summary: 'A young ecosystem plans no small, low-risk, visible success.',
    *check(eco): Iterable<Hit> {
        if (!isYoung(eco) || !eco.header || !twoUnrelated(eco)) return;
        const checks = winChecks(eco);
        if (checks.some((c) => !c.unsaid.length && !c.against.length)) return;
        // That the orchestrator keeps every win for itself is early-win-one-sided.
        if (onlyWinner(eco)) return;
        yield checks.length ? nearest(eco, checks) : none(eco);
    }
};

function twoUnrelated(eco: Ecosystem): readonly [string, string] | undefined {
    const groupOf = relatedGroups(eco);
    const [first] = eco.active;
    const second = eco.active.find((p) => groupOf(p.name) !== groupOf(first.name));
    return second && [first.name, second.name];
}
function none(eco: Ecosystem): Hit {
    const window = firstWinWindow(eco);
    return {
        ...inHeader(eco),
        message: `${eco.name} is ${eco.phase} and plans no win. A small success with little risk, visible to others and shared by two partners, ${within(window)}, gives them a reason to believe in it.`,
        fixes: firstWin(eco, window)
    };
}
/** What is missing of the win that lacks least. */
function nearest(eco: Ecosystem, checks: readonly WinCheck[]): Hit {
    const window = firstWinWindow(eco);
    const lacks = ({ unsaid, against }: WinCheck): number => against.length * 4 + unsaid.length;
    const best = checks.reduce((a, b) => (lacks(b) < lacks(a) ? b : a));
    const { win, unsaid, against } = best;
    const reasons = [...against.map((a) => against_[a](window)), ...unsaid.map((u) => unsaid_[u])];
    return {
        ...inHeader(eco),
        message: `${eco.name} is ${eco.phase} and plans no small win ${within(window)}: ${win.name} ${listed(reasons)}. ${against.length ? 'Add a smaller one that two partners share.' : 'Say it, if it is so.'}`,
        related: checks.slice(0, 10).map((c) => ({ message: `${c.win.name} is declared here.`, at: c.win.nameAt })),
        fixes: against.length ? firstWin(eco, window) : completed(best, window)
    };
}
const against_: Record<WinCheck['against'][number], (window: WinWindow) => string> = {
    alone: () => 'is of one partner only',
    late: ({ until }) => `is later than ${until}`,
    risky: () => 'has more than a low downside'
};
const unsaid_: Record<WinCheck['unsaid'][number], string> = {
    date: 'has no date',
    downside: 'does not say that its downside is low',
    visible: 'does not say to whom it is visible'
};
function within({ length, since, until }: WinWindow): string {
    return until ? `within ${length} of ${since}, so until ${until}` : `within ${length}`;
}
function inHeader(eco: Ecosystem): Pick<Hit, 'at' | 'element'> {
    return { at: eco.header!.nameAt, element: eco.name };
}

function firstWin(eco: Ecosystem, { until }: WinWindow): Fix[] {
    const partners = twoUnrelated(eco)!.map(spelled).join(', ');
    const file = eco.file(eco.header!.at.uri)!;
    const text = `win ${freshName(eco, 'FirstWin')} "A small success everybody can see" by ${partners} {\n    benefits ${partners}   downside low${until ? `   due ${until}` : ''}   visible to all\n}`;
    return [{ title: 'Add a small win, to be worded', edits: [appendStatement(file, text)] }];
}
function completed({ win, unsaid }: WinCheck, { until }: WinWindow): Fix[] {
    const said = { downside: 'downside low', date: `due ${until}`, visible: 'visible to all' };
    const clauses = unsaid.map((u) => said[u]).join('   ');
    return [{ title: `Add \`${clauses}\` to ${win.name}`, edits: [insertClause(win, clauses)] }];
}
