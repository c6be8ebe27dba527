import { expect, it } from 'vitest';
import { sellers } from '../../examples/ten-thousand-sellers/generate.mjs';
import { Suppositions, supposedView } from '../../extension/server/features/suppose.js';
import { said, workspaceOf } from './supposed.js';

const uri = 'file:///a.eco';
const city = `ecosystem City
partner Metro
partner Velo
body Council { seats Metro 1, Velo 1   passes with majority of all votes }
dataset Trips of Metro
`;
it('five views of the same supposition compute it once; after an edit it is computed anew', async () => {
    const workspace = workspaceOf({ [uri]: city });
    const suppositions = new Suppositions(workspace);
    const first = await suppositions.on(uri, [said('Metro leaves')]);
    for (let view = 0; view < 4; view++) expect(await suppositions.on(uri, [said('Metro leaves')])).toBe(first);
    workspace.set(uri, `${city}partner Bus\n`);
    const second = await suppositions.on(uri, [said('Metro leaves')]);
    expect(second).not.toBe(first);
    expect(second?.judged.ecosystem.all('Partner')).toHaveLength(3);
    expect(await suppositions.on(uri, [])).toBeUndefined();
    expect(await suppositions.on('file:///none.eco', [said('Metro leaves')])).toBeUndefined();
});
it('something else that is supposed ends what is under way, and the server answers meanwhile', async () => {
    const texts = Object.fromEntries([...sellers(600)].map(([name, text]) => [`file:///${name}`, text]));
    const workspace = workspaceOf(texts);
    const { ecosystem } = workspace.reports()[0];
    const [a, b] = ecosystem.all('Partner').slice(-2);
    const suppositions = new Suppositions(workspace);
    const first = suppositions.on(ecosystem.files[0].uri, [{ what: 'leaves', partner: a.name }]);
    const ended = expect(first).rejects.toThrow('Something else is supposed.');
    let heard = 0;
    const listening = setInterval(() => heard++, 0);
    const second = await suppositions.on(ecosystem.files[0].uri, [{ what: 'leaves', partner: b.name }]);
    clearInterval(listening);
    await ended;
    expect(heard).toBeGreaterThan(1);
    expect(second?.changes.map((c) => c.text)).toContain(`partner ${b.name}: status: now exited.`);
});
it('tells the page what changes, what stops working and what is refused', async () => {
    const workspace = workspaceOf({ [uri]: city });
    const { ecosystem } = workspace.reports()[0];
    const supposed = (await new Suppositions(workspace).on(
        uri,
        ['Metro leaves', 'Nobody leaves', 'Nobody leaves'].map(said)
    ))!;
    const view = supposedView(supposed, ['Metro leaves', 'Nobody leaves', 'Nobody leaves'].map(said), ecosystem);
    expect(view.canWrite).toBe(true);
    expect(view.counts.statements).toBe(1);
    expect(view.breaks.map((b) => b.text)).toContain('The dataset Trips is lost: it has no owner.');
    expect(view.refused).toEqual([{ index: 2, why: 'There is no partner Nobody in City.' }]);
    expect(view.changes.every((c) => !c.at || c.at.uri === uri)).toBe(true);
});
