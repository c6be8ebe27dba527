// Cedar has no command of its own for Node: reads schema and policies of a folder and validates them strictly.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [modules, folder] = process.argv.slice(2);
const { validate } = createRequire(path.join(modules, 'x.js'))('@cedar-policy/cedar-wasm/nodejs');
const read = (name) => readFileSync(path.join(folder, name), 'utf8');
const policies = readdirSync(folder)
    .filter((name) => name.startsWith('part'))
    .map(read);
const answer = validate({
    validationSettings: { mode: 'strict' },
    schema: read('main.cedar'),
    policies: { staticPolicies: policies.join('\n') }
});
const errors = answer.type === 'failure' ? answer.errors : answer.validationErrors.map(({ error }) => error);
for (const { message } of errors) console.log(message);
process.exitCode = errors.length ? 1 : 0;
