#!/usr/bin/env node
// The entry of the command line, in words that even an old Node.js understands.
if (Number(process.versions.node.split('.')[0]) < 22) {
    process.stderr.write(`ecospec needs Node.js 22 or newer; this is ${process.versions.node}.\n`);
    process.exitCode = 2;
} else {
    const done = require('./cli.cjs').main(process.argv.slice(2));
    done.then((code) => {
        process.exitCode = code;
    });
    process.stdout.on('error', (error) => {
        // Nobody reads on: what is left to do still gives the exit code.
        if (error.code === 'EPIPE') done.then((code) => process.exit(code));
        else {
            process.stderr.write(`ecospec: The output cannot be written: ${error.message.split('\n')[0]}.\n`);
            process.exit(2);
        }
    });
    // There is nowhere left to say so.
    process.stderr.on('error', () => {});
}
