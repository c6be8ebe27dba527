import * as vscode from 'vscode';

interface Lesson extends vscode.QuickPickItem {
    readonly file: string;
}
/**
 * Opens a lesson as a text of the learner's own: one that was saved before, else a new one that stands in `my-lessons` of the folder once it is
 * saved. The lessons that came with EcoSpec stay as they are, also where their folder is open: the two are told apart by their names.
 */
export async function openLesson(
    extension: vscode.Uri,
    viewColumn: vscode.ViewColumn | undefined,
    name?: string
): Promise<void> {
    const lessons = vscode.Uri.joinPath(extension, 'examples', 'lessons');
    const file = name === undefined ? (await choose(lessons))?.file : `${name}.eco`;
    if (!file) return;
    const document = await ownCopy(file, asOwn(await read(vscode.Uri.joinPath(lessons, file))));
    await vscode.window.showTextDocument(document, { viewColumn, preview: false });
}
function asOwn(lesson: string): string {
    return lesson.replace(/^ *\/\/ finds: .*\r?\n/gm, '').replace(/^ecosystem /m, 'ecosystem My');
}
async function ownCopy(file: string, text: string): Promise<vscode.TextDocument> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const saved = folder && vscode.Uri.joinPath(folder, 'my-lessons', file);
    if (saved && (await exists(saved))) return vscode.workspace.openTextDocument(saved);
    const document = await vscode.workspace.openTextDocument(
        saved ? saved.with({ scheme: 'untitled' }) : vscode.Uri.from({ scheme: 'untitled', path: file })
    );
    // Open already: the learner goes on where he was.
    if (document.getText()) return document;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), text);
    await vscode.workspace.applyEdit(edit);
    return document;
}
async function choose(lessons: vscode.Uri): Promise<Lesson | undefined> {
    const files = (await vscode.workspace.fs.readDirectory(lessons)).map(([name]) => name).sort();
    const items = files.map(async (file): Promise<Lesson> => {
        const first = (await read(vscode.Uri.joinPath(lessons, file))).split('\n', 1)[0];
        const [, number, title] = /Lesson (\d+) of \d+: (.*)/.exec(first) ?? [];
        return { label: `${number}. ${title}`, file };
    });
    return vscode.window.showQuickPick(await Promise.all(items), {
        title: 'EcoSpec: Lessons',
        placeHolder: 'Each has one finding to mend, and takes a few minutes'
    });
}
async function read(file: vscode.Uri): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}
async function exists(file: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(file).then(
        () => true,
        () => false
    );
}
