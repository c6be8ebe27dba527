import fc from 'fast-check';
import { it } from 'vitest';
import { exportOdrl } from '../../language/exchange/odrl/index.js';
import {
    CannotShow,
    can,
    choicesIn,
    NoQuestion,
    report,
    type Supposition,
    show,
    showFormats,
    suppose,
    viewNames,
    viewOf,
    whatIfLeaves,
    whoBlocks,
    whoDecides,
    whoReaches
} from '../../language/index.js';
import { fuzz } from './seeded.js';
import { anyText, grammatical } from './texts.js';
import { uri, workspaceOf } from './workspace.js';

it('all views of any text', () =>
    fuzz(400, anyText, (text) => {
        for (const judged of workspaceOf(text).reports()) for (const view of viewNames) viewOf(view, judged);
    }));
it('all exports of any text', () =>
    fuzz(80, anyText, (text) => {
        for (const judged of workspaceOf(text).reports()) {
            for (const view of viewNames)
                for (const format of showFormats) unless(CannotShow, () => show(judged, { view, format }));
            report(judged, 'html');
            report(judged, 'markdown');
            for (const format of ['jsonld', 'turtle'] as const) exportOdrl(judged.ecosystem, format);
        }
    }));

const name = fc.constantFrom('A', 'B', 'C', 'D', 'all', 'a b', 'constructor', '__proto__', 'Nobody', '');
const amount = fc.constantFrom('0', '1', '-1', '1/0', '20 %', 'rest', '9'.repeat(60), '1 } partner X {', '"', '');
const supposition: fc.Arbitrary<Supposition> = fc.oneof(
    fc.record({ what: fc.constant('leaves' as const), partner: name }),
    fc.record({ what: fc.constant('votes' as const), body: name, party: name, votes: amount }),
    fc.record({ what: fc.constant('share' as const), pool: name, party: name, share: amount }),
    fc.record({
        what: fc.constant('majority' as const),
        of: name,
        majority: fc.constantFrom('majority of all votes', '2/3 of votes cast', 'unanimous', '1/0 of', '}', '')
    })
);
it('every question about what the grammar allows, with names that there may not be', () =>
    fuzz(500, fc.tuple(grammatical, name, name, name), ([text, a, b, c]) => {
        for (const { ecosystem } of workspaceOf(text).reports()) {
            const questions = [
                () => can(ecosystem, { party: a, action: b, dataset: c, purpose: a, territory: b }),
                () => can(ecosystem, { party: a, action: 'use', dataset: c }),
                () => whoReaches(ecosystem, a),
                () => whoDecides(ecosystem, b),
                () => whoBlocks(ecosystem, c),
                () => whatIfLeaves(ecosystem, a)
            ];
            for (const ask of questions) unless(NoQuestion, ask);
        }
    }));
it('anything supposed of what the grammar allows', () =>
    fuzz(150, fc.tuple(grammatical, fc.array(supposition, { maxLength: 4 })), ([text, suppositions]) => {
        const workspace = workspaceOf(text);
        const report = workspace.reportOf(uri);
        if (!report) return;
        choicesIn(workspace, report.ecosystem);
        const { judged } = suppose(workspace, report, suppositions);
        for (const view of viewNames) viewOf(view, judged);
    }));

/** A refusal in words is an answer too. */
function unless(refusal: new (message: string) => Error, act: () => unknown): void {
    try {
        act();
    } catch (error) {
        if (!(error instanceof refusal)) throw error;
    }
}
