import { mechanisms, trustLevels } from '../../analyses/trust/mechanisms.js';
import { insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

const template: Record<string, string> = {
    operational: 'promise FirstPromise "What we promise each other" to all builds operational trust',
    relational: 'practice Roundtable "Open table, no minutes" builds relational trust among all every 3 months'
};
export const trustLevelUncovered: Rule = {
    id: 'trust-level-uncovered',
    family: 'trust',
    severity: 'warning',
    nature: 'gap',
    summary: 'No mechanism supports one of the three levels of trust.',
    *check(eco): Iterable<Hit> {
        if (!eco.header || eco.active.length < 2) return;
        const found = mechanisms(eco);
        const missing = trustLevels.filter((level) => !found.some((m) => m.level === level));
        if (!missing.length) return;
        const file = eco.files.find((f) => f.uri === eco.header!.at.uri)!;
        const have = found.slice(0, 5).map((m) => ({ message: `"${m.what}" supports ${m.level} trust.`, at: m.at }));
        yield {
            at: eco.header.nameAt,
            element: eco.name,
            message: `Nothing in ${eco.name} supports ${missing.join(' or ')} trust between its ${eco.active.length} active partners. ${missing.map((m) => ({ strategic: 'Strategic trust grows from goals that two partners pursue.', operational: 'Operational trust grows from promises that are kept and certificates that roles require.', relational: 'Relational trust grows from open channels, regular meetings and shared practices.' })[m]).join(' ')}`,
            related: have,
            fixes: missing
                .filter((m) => m !== 'strategic')
                .map((m) => ({
                    title: `Add a ${m === 'operational' ? 'promise' : 'practice'} that builds ${m} trust`,
                    preferred: m === 'relational',
                    edits: [insertAt(file.end, 'end', `\n${template[m]}\n`)]
                }))
        };
    }
};
