import type { Command, HelpConfiguration } from 'commander';

export const about =
    'Checks how a business ecosystem is governed. Texts in files that end in .eco say who takes part, who decides what, who gives and gets ' +
    'what, and who may use which data; EcoSpec finds what is unfair, contradictory or missing in them.';

export const theRest = `
To begin, in an empty folder:
  ecospec new "City Mobility" --partners "Metro, Velo, PayCo" --out city.eco
  ecospec check city.eco
  ecospec explain no-early-win       why a finding matters, and what to write

And then, for example:
  ecospec report . --out city.html   a page to read and to print
  ecospec who blocks Council
  ecospec what-if PayCo leaves
  ecospec can Velo use Trips for Planning
  ecospec diff HEAD .                what changed in meaning since the last commit
  ecospec check . --format sarif     for a code host; others: junit, json, markdown

PATH is a file, or a folder of .eco files. A question is answered from those in
and below this folder; the names in it are those that stand in the texts.
What a command takes: ecospec COMMAND --help

Exit codes: 0 clean, or yes.
            1 errors found (other findings too: check --fail-on), another
              answer than yes, or a change with diff --fail-on-change.
            2 it could not run, and one line says why.`;

/** Commands as they are typed: in capitals what is to be put in. */
export const readableHelp: HelpConfiguration = {
    subcommandTerm: (command) => `${command.name()} ${usageOf(command).replace(/ \[.*/, ' …')}`.trim(),
    commandUsage: (command) =>
        command.parent
            ? `ecospec ${command.name()} ${usageOf(command)} [options]`.replace('  ', ' ')
            : 'ecospec COMMAND …',
    argumentTerm: (argument) => capitals(argument.name()),
    optionTerm: (option) => option.flags.replace(/<([^>]+)>/g, (_, name) => capitals(name))
};
function usageOf(command: Command): string {
    const written = command.usage();
    if (!written.startsWith('[options]')) return written;
    return command.registeredArguments.map((a) => `${capitals(a.name())}${a.variadic ? '…' : ''}`).join(' ');
}
function capitals(name: string): string {
    return name.replace('...', '…').toUpperCase();
}
/** What is wrong with the arguments, on one line and in the same words as everything else. */
export function told(words: string): string {
    const [first, ...more] = words
        .replace(/^error: /, '')
        .trim()
        .split('\n');
    return [first, ...more.map((m) => m.replace(/^\((.*)\)$/, '$1'))].join('. ').replace(/\.\. /g, '. ');
}
