#!/usr/bin/env node
// The entry of the command line, in words that even an old Node.js understands.
if (Number(process.versions.node.split('.')[0]) < 22) {
    process.stderr.write(`ecospec needs Node.js 22 or newer; this is ${process.versions.node}.\n`);
    process.exitCode = 2;
} else {
    process.stdout.on('error', (error) => {
        if (error.code === 'EPIPE') process.exit(process.exitCode);
        throw error;
    });
    process.exitCode = require('./cli.cjs').main(process.argv.slice(2));
}
