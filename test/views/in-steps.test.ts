import { expect, it } from 'vitest';
import { generate } from '../../bench/generate.mjs';
import {
    type Report,
    type TableName,
    tableInSteps,
    viewInSteps,
    viewNames,
    viewOf,
    Workspace
} from '../../language/index.js';

const texts = [...generate({ partners: 60, files: 3 })].map(([name, text]) => [`file:///${name}`, text] as const);
function read(): Workspace {
    const workspace = new Workspace({ libraries: {} });
    for (const [uri, text] of texts) workspace.set(uri, text);
    return workspace;
}
function reportOf(workspace: Workspace): Report {
    return workspace.reports()[0];
}
/** What a person is told of a view: explanations that are made when somebody asks, too. */
const plain = (view: unknown): unknown => JSON.parse(JSON.stringify(view));

it.each(viewNames)('%s: while it is made the text may change, and it shows the text as it was', (name) => {
    const whole = plain(viewOf(name, reportOf(read())));
    const workspace = read();
    const report = reportOf(workspace);
    const findings = report.findings;
    const steps = viewInSteps(name, { ecosystem: report.ecosystem, findings });
    let edits = 0;
    for (;;) {
        const { done, value } = steps.next();
        if (done) {
            expect(plain(value)).toEqual(whole);
            break;
        }
        const [uri, text] = texts[edits % texts.length];
        // Somebody goes on typing, and the findings of that are made in between.
        workspace.set(uri, edits % 2 ? text : text.replace(/"[^"]*"/g, '"Renamed"'));
        if (edits++ < 6) reportOf(workspace).findings.length;
    }
});
it.each<TableName>(['matrix', 'pairs'])('%s pauses between its parts', (name) => {
    expect([...tableInSteps(name, reportOf(read()))].length).toBeGreaterThan(1);
});
