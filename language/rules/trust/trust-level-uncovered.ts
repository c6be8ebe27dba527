import { relatedGroups } from '../../analyses/parties/related-groups.js';
import { type Mechanism, mechanisms, type TrustLevel, trustLevels } from '../../analyses/trust/mechanisms.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, verb } from '../../model/words.js';
import { appendStatement, type Fix } from '../fix.js';
import { freshName } from '../fresh-name.js';
import type { Hit, Rule } from '../rule.js';
import { commonGoal } from './common-goal-fixes.js';

export const trustLevelUncovered: Rule = {
    id: 'trust-level-uncovered',
    family: 'trust',
    severity: 'warning',
    nature: 'gap',
    summary: 'No mechanism supports one of the three levels of trust.',
    *check(eco): Iterable<Hit> {
        // A firm and its daughters need nothing to trust each other.
        if (new Set(eco.active.map((p) => relatedGroups(eco)(p.name))).size < 2) return;
        const found = mechanisms(eco);
        const missing = trustLevels.filter((level) => !found.some((m) => m.level === level));
        if (eco.header && missing.length) yield hit(eco, missing, found);
    }
};

const grownFrom: Record<TrustLevel, string> = {
    strategic: 'Strategic trust grows from goals that two partners pursue.',
    operational: 'Operational trust grows from promises that are kept and certificates that roles require.',
    relational: 'Relational trust grows from open channels, regular meetings and shared practices.'
};
function hit(eco: Ecosystem, missing: readonly TrustLevel[], found: readonly Mechanism[]): Hit {
    return {
        at: eco.header!.nameAt,
        element: eco.name,
        message: `Nothing in ${eco.name} supports ${oneOf(missing)} trust between its ${eco.active.length} active partners. ${missing.map((level) => grownFrom[level]).join(' ')}`,
        related: found.slice(0, 5).map((m) => ({ message: `"${m.what}" supports ${m.level} trust.`, at: m.at })),
        fixes: fixes(eco, missing)
    };
}
/** One repair for all that is missing, for an author to word. */
function fixes(eco: Ecosystem, missing: readonly TrustLevel[]): Fix[] {
    const goal =
        missing.includes('strategic') &&
        commonGoal(
            eco,
            eco.active.map((p) => p.name)
        );
    const file = eco.file(eco.header?.at.uri);
    if (goal === undefined || !file) return [];
    const told = missing.map((level) => what[level]).filter((w) => w !== undefined);
    const kinds = [...(goal ? ['a goal'] : []), ...told.map(({ kind }) => `a ${kind}`)];
    const statements = [
        ...(goal ? [goal.statement] : []),
        ...told.map(({ kind, base, rest }) => `${kind} ${freshName(eco, base)} ${rest}`)
    ];
    return [
        {
            title: `Add ${listed(kinds)} that ${verb(kinds.length, 'builds', 'build')} ${listed(missing)} trust`,
            edits: [appendStatement(file, statements.join('\n')), ...(goal ? goal.pursued : [])]
        }
    ];
}
const what: Partial<Record<TrustLevel, { kind: string; base: string; rest: string }>> = {
    operational: {
        kind: 'promise',
        base: 'FirstPromise',
        rest: '"What we promise each other" to all builds operational trust'
    },
    relational: {
        kind: 'practice',
        base: 'Roundtable',
        rest: '"Open table, no minutes" builds relational trust among all every 3 months'
    }
};
function oneOf(levels: readonly TrustLevel[]): string {
    return levels.length > 1 ? `${levels.slice(0, -1).join(', ')} or ${levels.at(-1)}` : levels[0];
}
