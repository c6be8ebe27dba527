import { type Applying, ask, type Doubt, type Verdict } from '../analyses/data/question.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { type Answer, named, type Reason } from './answer.js';

export interface CanQuestion {
    /** A partner, population, body or external; a role or a group stands for each of its members. */
    readonly party: string;
    readonly action: string;
    readonly dataset: string;
    readonly purpose?: string;
    readonly territory?: string;
}

/** May this party do this with this data? Yes, no, contradictory or unknown, with the rules that decide. */
export function can(eco: Ecosystem, question: CanQuestion): Answer {
    const { party, action, dataset, purpose, territory } = question;
    named(eco, party, 'party', 'Partner', 'Role', 'Group', 'Population', 'Body', 'External');
    named(eco, dataset, 'dataset', 'Dataset');
    if (purpose) named(eco, purpose, 'purpose', 'Purpose');
    if (territory) named(eco, territory, 'territory', 'Territory');
    const members = [...eco.expandName(party)];
    const answers = members.map((member) => ({ member, answer: ask(eco, { ...question, party: member }) }));
    const verdicts = new Set(answers.map((a) => a.answer.verdict));
    const verdict = verdicts.size === 1 ? [...verdicts][0] : verdicts.size ? 'differs' : 'no';
    const asked = `${action} ${dataset}${purpose ? ` for ${purpose}` : ''}${territory ? ` in ${territory}` : ''}`;
    if (!members.length) return { verdict, headline: `No: nobody plays ${party} now.`, because: [] };
    return {
        verdict,
        headline: verdict === 'differs' ? `It differs who of ${party} may ${asked}.` : inWords(verdict, party, asked),
        because: answers.flatMap(({ member, answer }) => {
            const reasons = reasonsOf(eco, answer.rules, answer.owns, member);
            return members.length > 1 ? [{ text: `${member}: ${answer.verdict}.` }, ...reasons] : reasons;
        })
    };
}
function inWords(verdict: Verdict, party: string, asked: string): string {
    return {
        yes: `Yes, ${party} may ${asked}.`,
        no: `No, ${party} may not ${asked}.`,
        conflict: `Contradictory: one rule lets ${party} ${asked}, another forbids it.`,
        unknown: `Unknown: whether ${party} may ${asked} depends on what the spec does not say.`
    }[verdict];
}
const doubtsInWords: Record<Doubt, string> = {
    condition: 'on a condition that shows in practice',
    purpose: 'on the purpose, which the question leaves open',
    recipient: 'on who receives it',
    territory: 'on the territory, which the question leaves open'
};
function reasonsOf(eco: Ecosystem, rules: readonly Applying[], owns: boolean, party: string): Reason[] {
    const own = owns ? [{ text: `${party} owns it.` }] : [];
    const applying = rules.map(({ rule, doubts }) => {
        const verb = { Allow: 'allows', Forbid: 'forbids', Oblige: 'obliges' }[rule.kind];
        const name = rule.name ? ` (${rule.name})` : '';
        const depends = doubts.length ? `; it depends ${doubts.map((d) => doubtsInWords[d]).join(' and ')}` : '';
        const because = rule.because ? `, because "${rule.because}"` : '';
        return { text: `This rule${name} ${verb} it${because}${depends}.`, at: rule.at };
    });
    const strategy = rules.length > 1 && eco.header?.strategy;
    const wins = strategy
        ? [{ text: `On contradiction: ${strategy === 'void' ? 'both are void' : `the ${strategy} wins`}.` }]
        : [];
    const found = [...own, ...applying, ...wins];
    return found.length ? found : [{ text: 'Nothing allows it, and what nobody mentions is not allowed.' }];
}
