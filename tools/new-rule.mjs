// Starts a new rule: its file, its page and its tests. It lists itself; `npm run catalogue` renews what follows from it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [family, id, ...words] = process.argv.slice(2);
const summary = words.join(' ');
const families = [...readFileSync('language/rules/families.ts', 'utf8').matchAll(/^ {4}'?([\w-]+)'?: '/gm)].map(
    (m) => m[1]
);
const fault = !summary
    ? 'npm run new-rule -- FAMILY ID "What it finds, in one sentence."'
    : !families.includes(family)
      ? `A family is one of: ${families.join(', ')}.`
      : !/^[a-z]+(-[a-z]+)+$/.test(id)
        ? 'An id is words in lower case with hyphens between them, for example dummy-voter.'
        : existsSync(`language/rules/${family}/${id}.ts`) && `There is a rule ${id} already.`;
if (fault) {
    console.error(fault);
    process.exit(2);
}
const name = id.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
const files = {
    [`language/rules/${family}/${id}.ts`]: `import type { Hit, Rule } from '../rule.js';

export const ${name}: Rule = {
    id: '${id}',
    family: '${family}',
    severity: 'warning',
    nature: 'imbalance',
    summary: '${summary.replaceAll("'", "\\'")}',
    *check(eco): Iterable<Hit> {
        for (const partner of eco.active) {
            // What is wrong with it?
            if (partner.title !== '') continue;
            yield {
                at: partner.nameAt,
                element: partner.name,
                parties: [partner.name],
                message: \`\${partner.name} … Say what would repair it.\`,
                fixes: []
            };
        }
    }
};
`,
    [`language/rules/${family}/${id}.md`]: `# ${id}

## What it does

${summary}

## Why

## Example

\`\`\`eco
partner A ""
\`\`\`

## Use instead

\`\`\`eco
partner A
\`\`\`

## Options

None.

## Source

`,
    [`test/rules/${family}/${id}.eco`]: `//// the example of the page
partner A ""

//// what the page says to use instead
partner A
`
};
for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(file);
}
console.log(`Then: npm run generate, MARK=${id} npx vitest run test/rules/cases.test.ts -t ${id}, npm run catalogue.`);
