import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generate } from '../../bench/generate.mjs';
import { libraries, Workspace } from '../../language/index.js';
import { Once } from '../../language/model/once.js';
import { atOnce, pause, type Steps } from '../../language/model/steps.js';

function examples(): [string, string][] {
    const files = readdirSync('examples', { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.eco'));
    return files.map((file) => [file, readFileSync(path.join('examples', file), 'utf8')]);
}
function findings(texts: Iterable<readonly [string, string]>, isOnce: boolean): string {
    const workspace = new Workspace({ libraries, isOnce });
    for (const [name, text] of texts) workspace.set(`file:///${name}`, text);
    return JSON.stringify(workspace.all());
}

it.each([
    ['of all examples', examples()],
    ['of a generated model', [...generate({ partners: 60, files: 3 })]]
])('the findings %s are the same, whether they are kept for the next edit or not', (_, texts) => {
    expect(findings(texts, true)).toBe(findings(texts, false));
});

it('a workspace that was meant to be read once is right after an edit, too', () => {
    const texts = [...generate({ partners: 20, files: 1 })];
    const workspace = new Workspace({ libraries, isOnce: true });
    const findingsOf = (text: string): string => {
        workspace.set(`file:///${texts[0][0]}`, text);
        return JSON.stringify(workspace.all());
    };
    findingsOf(texts[0][1]);
    const edited = texts[0][1].replaceAll('accountable', 'responsible');
    expect(findingsOf(edited)).toBe(findings([[texts[0][0], edited]], true));
});

it('what was answered once is not asked again, also where the answer is nothing', () => {
    const once = new Once({});
    let asked = 0;
    const nothing = { compute: () => void asked++, same: () => true };
    function* inSteps(): Steps<undefined> {
        asked++;
        yield pause;
        return undefined;
    }
    for (let i = 0; i < 3; i++) once.ask(nothing, 'a');
    expect(asked).toBe(1);
    for (let i = 0; i < 3; i++) atOnce(once.askInSteps(nothing, 'b', inSteps));
    expect(asked).toBe(2);
});
