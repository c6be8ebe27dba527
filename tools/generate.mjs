// Generates parser, AST types and TextMate grammar. Langium warns of each `x=` in a repeated group, because the last one would silently win;
// here a second one is found and told at its place (language/syntax/collect.ts), so those warnings are left out and all others stay.
import { spawnSync } from 'node:child_process';

const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/langium-cli/bin/langium.js', 'generate'],
    { encoding: 'utf8' }
);
const told = `${stdout}${stderr}`
    .split('\n')
    .filter((line) => line.trim() && !/Found multiple assignments to '\w+' with the '\??=' assignment/.test(line));
if (status !== 0 || told.some((line) => /\berror\b|warning|:\d+:\d+ - /i.test(line))) console.error(told.join('\n'));
process.exitCode = status ?? 1;
