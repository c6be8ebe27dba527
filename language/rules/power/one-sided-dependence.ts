import { dependenceLevels, type OneWay } from '../../analyses/dependence/balance.js';
import { exitsFor } from '../../analyses/dependence/exit-terms.js';
import { type Imbalance, imbalancesOf } from '../../analyses/dependence/imbalances.js';
import { ofAll } from '../../analyses/memo-per-ecosystem.js';
import type { Dependence } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { percent } from '../../model/quantity.js';
import { spelled } from '../../model/spelling.js';
import { type Pause, pause } from '../../model/steps.js';
import { listed, verb } from '../../model/words.js';
import { appendStatement, type Fix, insertClause, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const oneSidedDependence: Rule = {
    id: 'one-sided-dependence',
    family: 'power',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A partner depends on another far more than the other way round and has nothing to set against it.',
    *check(eco): Iterable<Hit | Pause> {
        const told = new Set<string>();
        for (const said of imbalances.inSteps(eco)) {
            if (said === pause) {
                yield pause;
                continue;
            }
            const found = said.found.filter(({ from, on }) => !told.has(`${from}\n${on}`));
            for (const { from, on } of found) told.add(`${from}\n${on}`);
            if (found.length) yield hit(eco, said.dependence, found);
        }
    }
};
const imbalances = ofAll(['Dependence'], (eco, dependence) => {
    const found = imbalancesOf(eco, dependence);
    return found.length ? [{ dependence, found }] : [];
});

function hit(eco: Ecosystem, dependence: Dependence, found: readonly Imbalance[]): Hit {
    const weak = [...new Set(found.map((f) => f.from))];
    const strong = [...new Set(found.map((f) => f.on))];
    const { forth, back } = found[0].balance;
    const said = [...new Set([...forth.because, ...back.because])].filter((d) => d !== dependence);
    return {
        at: dependence.at,
        element: dependence.name ?? weak[0],
        parties: [...new Set([...weak, ...strong])],
        message: `${listed(weak)} ${verb(weak.length, 'depends', 'depend')} on ${listed(strong)} (${inWords(found[0])}) and ${verb(weak.length, 'has', 'have')} nothing to set against it: no seat with votes where ${listed(strong)} ${verb(strong.length, 'votes', 'vote')}, no veto, no notice long enough to switch, no right to leave when rules change. Give ${verb(weak.length, 'it', 'them')} one of these.`,
        related: said.slice(0, 10).map((d) => ({ message: 'This is said of the dependence too.', at: d.at })),
        fixes: strong.length === 1 ? [longerNotice(eco, dependence, strong[0])] : []
    };
}
function inWords({ balance: { forth, back } }: Imbalance): string {
    return `${oneWay(forth)}; the other way ${oneWay(back) || 'nothing is said'}`;
}
function oneWay({ rank, revenue }: OneWay): string {
    return [
        ...(rank === undefined ? [] : [dependenceLevels[rank]]),
        ...(revenue ? [`${percent(revenue)} of its revenue`] : [])
    ].join(', ');
}
/** As long as switching takes, or half a year where that is not said: ours. */
function longerNotice(eco: Ecosystem, { switching, at }: Dependence, strong: string): Fix {
    const notice = switching?.text ?? '6 months';
    const title = `Let ${strong} give ${notice} of notice before it leaves`;
    const own = exitsFor(eco, strong).find((e) => !e.parties.all && e.parties.named.every((n) => n.name === strong));
    if (own?.notice) return { title, edits: [replace(own.notice.at, notice)] };
    if (own) return { title, edits: [insertClause(own, `notice ${notice}`)] };
    const file = eco.file(at.uri)!;
    return { title, edits: [appendStatement(file, `exit for ${spelled(strong)} { notice ${notice} }`)] };
}
