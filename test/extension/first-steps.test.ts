import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Step {
    readonly description: string;
    readonly media: { readonly markdown?: string; readonly image?: Readonly<Record<string, string>> };
    readonly completionEvents: readonly string[];
}
const { contributes, files } = JSON.parse(readFileSync('package.json', 'utf8'));
const steps: Step[] = contributes.walkthroughs[0].steps;
const commands: string[] = contributes.commands.map((c: { command: string }) => c.command);
const own = (text: string): string[] => [...text.matchAll(/[Cc]ommand:(ecospec\.\w+)/g)].map(([, id]) => id);

it('each command of the walkthrough is there, and ends its step', () => {
    for (const { description, completionEvents } of steps) {
        const offered = own(description);
        expect(offered.length).toBeGreaterThan(0);
        for (const id of offered) expect(commands).toContain(id);
        for (const id of offered) expect(completionEvents).toContain(`onCommand:${id}`);
        expect(own(completionEvents.join(' ')).every((id) => commands.includes(id))).toBe(true);
    }
});
it('what it shows and opens is there, and ships', () => {
    const shown = steps.flatMap(({ media }) => media.markdown ?? Object.values(media.image ?? {}));
    for (const file of shown) expect([file, existsSync(file)]).toEqual([file, true]);
    for (const folder of ['extension/walkthrough', 'extension/media', 'examples/lessons/*.eco'])
        expect(files).toContain(folder);
    const lessons = steps.flatMap(({ description }) =>
        [...description.matchAll(/openLesson\?([^)]*)/g)].map(([, args]) => JSON.parse(decodeURIComponent(args))[0])
    );
    expect(lessons).toEqual(['01-shares']);
    for (const lesson of lessons) expect(existsSync(`examples/lessons/${lesson}.eco`)).toBe(true);
});
it('every setting is told in words', () => {
    const page = readFileSync('extension/walkthrough/settings.md', 'utf8');
    for (const key of Object.keys(contributes.configuration.properties)) expect(page).toContain(`\`${key}\``);
});
