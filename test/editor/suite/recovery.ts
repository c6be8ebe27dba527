import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { check, finding, insert, isSum, open, place, until, write } from './workshop.js';

const neverSaved = 'ecosystem Unsaved { dated 2026-11-01 }\npartner A\npool Half { share A 1/2 }\n';

async function report(): Promise<string> {
    const text = await vscode.commands.executeCommand<string>('ecospec.collectDiagnostics', { texts: false });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return text;
}
function serverIn(text: string): number {
    return Number(/^Process (\d+)/m.exec(text)?.[1]);
}
check('the diagnostics are numbers, without a word of the texts', async () => {
    await write('private.eco', [
        'ecosystem Private { dated 2026-11-01 }',
        'partner Secretive "Secretive Ltd"',
        'partner Other'
    ]);
    await until('its findings', () => vscode.languages.getDiagnostics(vscode.window.activeTextEditor!.document.uri)[0]);
    const text = await report();
    assert.doesNotMatch(text, /Secretive|private/i);
    for (const words of [/EcoSpec \| \d/, /"ecospec\.asOf": ""/, /\| trust-level-uncovered \| \d/, /ms at most/])
        assert.match(text, words);
    const withTexts = await vscode.commands.executeCommand<string>('ecospec.collectDiagnostics', { texts: true });
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.match(withTexts, /partner Secretive "Secretive Ltd"/);
});
check('a server that is killed comes back, with the findings of saved and unsaved texts', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'ecospec', content: neverSaved });
    const unsaved = () => finding(document, isSum);
    await until('the finding', unsaved);
    const before = serverIn(await report());
    process.kill(before, 'SIGKILL');
    await until('the findings to go', () => (unsaved() ? undefined : true));
    await until('the findings to come back', unsaved);
    await until('those of a saved text', () => vscode.languages.getDiagnostics(place('private.eco'))[0]);
    assert.equal(document.getText(), neverSaved);
    const after = await report();
    assert.notEqual(serverIn(after), before);
    assert.match(after, /It stopped unexpectedly once\./);
    assert.match(after, /Last errors[\s\S]*stopped unexpectedly/);
});
check('a server that keeps stopping is left alone, until somebody starts it again', async () => {
    const demo = await open('demo.eco');
    const found = () => vscode.languages.getDiagnostics(demo.uri)[0];
    for (let left = 4; left > 0; left--) {
        await until('the findings', found);
        process.kill(serverIn(await report()), 'SIGKILL');
        await until('the findings to go', () => (found() ? undefined : true));
    }
    assert.match(await report(), /It does not answer\. It stopped 5 times\./);
    await vscode.commands.executeCommand('ecospec.restartServer');
    await until('the findings', found);
});
check('a server that came back still hears of changes', async () => {
    const document = await open('demo.eco');
    const again = () => finding(document, (d) => isSum(d) && /Again/.test(d.message));
    await insert(document, 'pool Again { share A 1/3 }\n');
    await until('the new finding', again);
    await vscode.workspace.fs.writeFile(
        place('later.eco'),
        Buffer.from('ecosystem Later { dated 2026-11-01 }\npool Late { share Nobody 1/3 }\n')
    );
    await until(
        'the findings of a file that was only written',
        () => vscode.languages.getDiagnostics(place('later.eco'))[0]
    );
});
