import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const filesIn = (folder: string, ending: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith(ending))
        .sort()
        .map((file) => readFileSync(path.join(folder, file), 'utf8'));

/** Every text of the language that there is here: examples, libraries, the cases of the rules and what their pages show. */
export const texts: readonly string[] = [
    ...['examples', 'language/library', 'test/fixtures'].flatMap((folder) => filesIn(folder, '.eco')),
    ...filesIn('test/rules', '.eco').flatMap((cases) => cases.split(/^\/\/\/\/.*$/m)),
    ...filesIn('language/rules', '.md').flatMap((page) =>
        [...page.matchAll(/```ecospec[^\n]*\n([\s\S]*?)```/g)].map((m) => m[1])
    )
].filter((text) => text.trim());
