import { expect, it } from 'vitest';
import { oncePerKey } from '../../language/analyses/memo-per-ecosystem.js';
import { libraries, Workspace } from '../../language/index.js';
import { Memory, read, Source, same } from '../../language/model/memory.js';
import { atOnce } from '../../language/model/steps.js';

/** Two numbers that can change, and what was computed of them. */
function numbers() {
    const values = { a: 1, b: 2 };
    const sources = { a: new Source(), b: new Source() };
    const made: string[] = [];
    const memory = new Memory(values);
    const of = (name: 'a' | 'b'): number => {
        read(sources[name]);
        return memory.about[name];
    };
    const isEven = {
        compute: (_: object, name: 'a' | 'b') => {
            made.push(`even ${name}`);
            return of(name) % 2 === 0;
        },
        same
    };
    const said = {
        compute: (_: object, name: 'a' | 'b') => {
            made.push(`said ${name}`);
            return `${name} is ${memory.ask(isEven, name) ? 'even' : 'odd'}`;
        },
        same
    };
    const set = (name: 'a' | 'b', value: number): void => {
        memory.goOn({ ...memory.about, [name]: value });
        sources[name].becomesOtherwise(memory.revision);
        made.length = 0;
    };
    return { memory, made, set, ask: (name: 'a' | 'b') => memory.ask(said, name) };
}

it.each([
    ['while what changed is not gone through', false],
    ['when it is', true]
])('an answer is made anew only if what it rests on became otherwise, %s', (_, isSettled) => {
    const { memory, made, set, ask } = numbers();
    expect([ask('a'), ask('b'), ask('a')]).toEqual(['a is odd', 'b is even', 'a is odd']);
    expect(made).toEqual(['said a', 'even a', 'said b', 'even b']);
    const after = (name: 'a' | 'b', value: number): string[] => {
        set(name, value);
        if (isSettled) atOnce(memory.settle());
        return [ask('a'), ask('b')];
    };
    // Odd as before: what is said rests on that, and stays.
    expect(after('a', 3)).toEqual(['a is odd', 'b is even']);
    expect(made).toEqual(['even a']);
    expect(after('a', 4)).toEqual(['a is even', 'b is even']);
    expect(made).toEqual(['even a', 'said a']);
    expect(after('b', 5)).toEqual(['a is even', 'b is odd']);
    expect(made).toEqual(['even b', 'said b']);
});

it('after an edit of one partner nothing is asked again of those that it has nothing to do with', () => {
    const asked: string[] = [];
    const roles = oncePerKey((eco, name: string) => {
        asked.push(name);
        return eco.find(name, 'Partner')?.roles.map((r) => r.name) ?? [];
    });
    const text = 'ecosystem E\nrole R\npartner A as R\npartner B as R\npartner C as R\n';
    const workspace = new Workspace({ libraries });
    const ask = (changed: string): void => {
        workspace.set('file:///e.eco', changed);
        asked.length = 0;
        for (const name of ['A', 'B', 'C', 'D']) roles(workspace.reports()[0].ecosystem, name);
    };
    ask(text);
    expect(asked).toEqual(['A', 'B', 'C', 'D']);
    ask(text.replace('partner B', '// a remark\npartner B'));
    expect(asked).toEqual([]);
    ask(text.replace('partner B', 'partner B "Beta"'));
    expect(asked).toEqual(['B']);
    // A name that meant nothing means something now.
    ask(`${text.replace('partner B', 'partner B "Beta"')}partner D\n`);
    expect(asked).toEqual(['D']);
});
