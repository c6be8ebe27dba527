import * as vscode from 'vscode';
import { type FirstEcosystem, firstEcosystem } from '../../language/templates/first-ecosystem.js';

/** Asks for a name, the partners and the life areas, and opens a first file that says so. Escape at any question writes nothing. */
export async function newEcosystem(viewColumn: vscode.ViewColumn | undefined, given?: FirstEcosystem): Promise<void> {
    const answers = given ?? (await ask());
    if (!answers) return;
    const document = await vscode.workspace.openTextDocument({
        language: 'ecospec',
        content: firstEcosystem(answers)
    });
    await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}
async function ask(): Promise<FirstEcosystem | undefined> {
    const question = (step: number, prompt: string, value: string): Thenable<string | undefined> =>
        vscode.window.showInputBox({ title: `New ecosystem (${step} of 3)`, prompt, value, ignoreFocusOut: true });
    const title = await question(1, 'What is it called?', 'My ecosystem');
    if (title === undefined) return undefined;
    const partners = await question(
        2,
        'Who takes part? Names with commas between them; the first runs the platform.',
        'Alpha, Beta, Gamma'
    );
    if (partners === undefined) return undefined;
    const lifeAreas = await question(
        3,
        'Which areas of life does it serve? Names with commas between them, or nothing.',
        'Mobility'
    );
    if (lifeAreas === undefined) return undefined;
    // The only use of the clock: the author sees the day and can change it.
    const dated = new Date().toISOString().slice(0, 10);
    return { title, partners: listOf(partners), lifeAreas: listOf(lifeAreas), dated };
}
function listOf(words: string): string[] {
    return words
        .split(',')
        .map((word) => word.trim())
        .filter((word) => word);
}
