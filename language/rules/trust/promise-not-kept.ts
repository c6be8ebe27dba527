import { type PromiseRecord, promiseRecords } from '../../analyses/trust/promises.js';
import type { Bound, Result } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { counted, partiesInWords, verb } from '../../model/words.js';
import { insertClause } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

export const promiseNotKept: Rule = {
    id: 'promise-not-kept',
    family: 'trust',
    severity: 'warning',
    nature: 'imbalance',
    summary: 'A promise was missed in its recorded periods, and no remedy is declared.',
    *check(eco): Iterable<Hit> {
        for (const record of promiseRecords(eco))
            if (record.kept === false && !record.promise.remedies.length) yield hit(eco, record);
    }
};

function hit(eco: Ecosystem, { promise, target, periods, keptSince }: PromiseRecord): Hit {
    const missed = periods.filter((p) => p.kept === false).map((p) => p.result);
    const promisers = promise.by ? [...eco.expand(promise.by)] : [];
    const who = promise.by ? ` by ${partiesInWords(promise.by)}` : '';
    const [indicator] = promise.indicators;
    const others = counted(missed.length - 1, 'other period');
    const more = missed.length > 1 ? ` and ${others} ${verb(missed.length - 1, 'misses', 'miss')} it too` : '';
    const record = `${missed[0].value.text} is recorded for ${missed[0].period}${more}`;
    const since = keptSince ? ' Every period since then meets it.' : '';
    return {
        at: missed[0].at,
        element: promise.name,
        parties: promisers,
        severity: keptSince ? 'info' : undefined,
        message: `${promise.name}${who} promises "${indicator.text}" ${inWords(target!)}, but ${record}.${since} Say which remedy follows${keptSince ? '' : ', or record the periods that meet it again'}.`,
        related: [
            { message: 'This is the target.', at: indicator.at },
            ...missed.slice(1, 20).map(({ period, value, at }: Result) => ({
                message: `${value.text} in ${period} misses it too.`,
                at
            }))
        ],
        fixes: [
            {
                title: `Add a remedy to ${promise.name}, to be agreed`,
                edits: [insertClause(promise, 'remedy "to be agreed"')]
            }
        ]
    };
}
function inWords({ how, value }: Bound): string {
    return how === 'exactly' ? `exactly ${value.text}` : `at ${how} ${value.text}`;
}
