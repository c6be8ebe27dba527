import { isBody, type ThreePowers, unseparatedPowers } from '../../analyses/dependence/three-powers.js';
import { type Duration, Fraction } from '../../model/quantity.js';
import { listed, verb } from '../../model/words.js';
import { isOneLine, thenArbitration, writtenStep } from '../disputes/steps.js';
import { type Fix, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const powersNotSeparated: Rule = {
    id: 'powers-not-separated',
    family: 'power',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'One party makes the rules, enforces them and has the last word in disputes about them.',
    *check(eco): Iterable<Hit> {
        for (const found of unseparatedPowers(eco)) yield hit(found);
    }
};

function hit(found: ThreePowers): Hit {
    const { holder, rules, enforcement, process, ruling } = found;
    const names = isBody(holder) ? [holder.name] : holder.partners;
    const [makes, enforces, has] = [
        ['makes', 'make'],
        ['enforces', 'enforce'],
        ['has', 'have']
    ].map(([one, many]) => verb(names.length, one, many));
    const decided = 'level' in enforcement ? enforcement.sanction.name : enforcement.name;
    return {
        at: ruling.at,
        element: process.name,
        parties: names,
        message: `${listed(names)} ${makes} the rules (${rules.name}), ${enforces} them (${decided}) and ${has} the last word on disputes about them (${process.name}), which can go to nobody outside. Let somebody outside decide last.`,
        related: [
            { message: 'The rules are made here.', at: rules.decidedBy?.at ?? rules.nameAt },
            {
                message: 'They are enforced here.',
                at: 'level' in enforcement ? enforcement.level.at : enforcement.nameAt
            },
            ...(isBody(holder) || !holder.body
                ? []
                : [{ message: `${holder.body.name} has these seats.`, at: holder.body.nameAt }])
        ],
        fixes: outsideAppeal(found)
    };
}
/** An arbitration after the last ruling, which then has to have a time limit: 30 days, ours, where it has none. */
function outsideAppeal({ process, ruling }: ThreePowers): Fix[] {
    if (process.steps.at(-1) !== ruling || !isOneLine(ruling)) return [];
    const month: Duration = { count: new Fraction(30), unit: 'day', text: '30 days', at: ruling.at };
    const step = writtenStep({ ...ruling, final: false, binding: false, within: ruling.within ?? month });
    return [
        {
            title: 'Let an arbitrator outside hear an appeal',
            preferred: true,
            edits: [replace(ruling.at, `${step}${thenArbitration(process)}`)]
        }
    ];
}
