import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { Workspace, waiverFor } from '../../language/index.js';
import { apply } from './cases.js';

const board = `ecosystem Milk { dated 2026-11-01 }
partner Dairy
partner Farms
body Board { seats Dairy 51, Farms 49   passes with 51 votes }
`;
function judged(text: string, project = '{}'): Workspace {
    const workspace = new Workspace();
    workspace.set('file:///milk/board.eco', text);
    workspace.set('file:///ecospec.json', project);
    return workspace;
}
const found = (workspace: Workspace, rule: string) => workspace.all().filter((f) => f.rule === rule);
const severity = (workspace: Workspace, rule: string) => found(workspace, rule).map((f) => f.severity);

it('the severity of a rule goes before that of its family', () => {
    expect(severity(judged(board), 'dictator-in-body')).toEqual(['warning']);
    const family = '{ "severity": { "decisions": "error" } }';
    expect(severity(judged(board, family), 'dictator-in-body')).toEqual(['error']);
    const both = '{ "severity": { "dictator-in-body": "hint", "decisions": "off" } }';
    expect(severity(judged(board, both), 'dictator-in-body')).toEqual(['hint']);
});
it('a project file goes before the settings of the editor', () => {
    const workspace = judged(board, '{ "severity": { "dictator-in-body": "hint" } }');
    workspace.judgeWith({ 'dictator-in-body': 'error', trust: 'off' });
    expect(severity(workspace, 'dictator-in-body')).toEqual(['hint']);
    expect(severity(workspace, 'trust-level-uncovered')).toEqual([]);
});
it('while an ecosystem is forming, a gap is a hint and anything else stays', () => {
    const forming = board.replace('{ dated', '{ phase forming   dated');
    expect(severity(judged(board), 'trust-level-uncovered')).toEqual(['warning']);
    expect(severity(judged(forming), 'trust-level-uncovered')).toEqual(['hint']);
    expect(severity(judged(forming), 'dictator-in-body')).toEqual(['warning']);
});
it('a waiver of a rule that is switched off is not called unused', () => {
    const waived = `${board}waive dictator-in-body on Board because "agreed by both"\n`;
    expect(severity(judged(waived), 'waiver-unused')).toEqual([]);
    expect(severity(judged(waived, '{ "severity": { "decisions": "off" } }'), 'waiver-unused')).toEqual([]);
    const repaired = waived.replace('with 51', 'with 52');
    expect(severity(judged(repaired), 'waiver-unused')).toEqual(['warning']);
});
it('a waiver can be written for a finding, and silences it once it has a reason', () => {
    const workspace = judged(board);
    const [finding] = found(workspace, 'dictator-in-body');
    const fix = waiverFor(workspace.reports()[0].ecosystem, finding)!;
    const text = apply(board, fix.edits);
    expect(text).toBe(`${board}\nwaive dictator-in-body on Board because "" until 2027-05-01\n`);
    expect(severity(judged(text), 'dictator-in-body')).toEqual(['warning']);
    expect(severity(judged(text), 'waiver-without-reason')).toEqual(['warning']);
    const reasoned = judged(text.replace('""', '"agreed by both"'));
    expect(reasoned.all().filter((f) => f.rule.startsWith('waiver') || f.rule === 'dictator-in-body')).toEqual([]);
});
it('a waiver of a name that is a word of the language has it in backticks', () => {
    const workspace = judged(board.replaceAll('Board', '`body`'));
    const [finding] = found(workspace, 'dictator-in-body');
    const fix = waiverFor(workspace.reports()[0].ecosystem, finding)!;
    expect(fix.edits[0].newText).toMatch(/on `body` because/);
});
it('what follows from the rules is up to date: catalogue, settings and schema', () => {
    execFileSync(process.execPath, ['tools/catalogue.mjs', '--check'], { stdio: 'pipe' });
});
