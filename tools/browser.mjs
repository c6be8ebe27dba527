// A headless Chromium: the one of this machine, else the one in an npm package, with its own libraries and fonts.
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];
const installed = [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
];

/** CHROME_PATH names another browser; ECOSPEC_BROWSER=npm takes the one of the npm package. */
export async function launchBrowser() {
    const found =
        process.env.ECOSPEC_BROWSER === 'npm'
            ? undefined
            : [process.env.CHROME_PATH, ...installed].find((file) => file && existsSync(file));
    return chromium.launch({ headless: true, args, ...(found ? { executablePath: found } : await unpacked()) });
}
async function unpacked() {
    const temp = tmpdir();
    // The package takes an unpacked browser as it is, even one without its libraries.
    if (existsSync(path.join(temp, 'chromium')) && !existsSync(path.join(temp, 'al2023/lib/libnss3.so')))
        rmSync(path.join(temp, 'chromium'));
    const before = { ...process.env };
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'; // before the import: makes the package unpack its libraries
    try {
        const { default: bundled } = await import('@sparticuz/chromium');
        const executablePath = await bundled.executablePath();
        // Its own list of fonts names one fixed folder; the browser dies where it finds no font at all.
        const fonts = path.join(temp, 'ecospec-fonts.conf');
        writeFileSync(
            fonts,
            `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${temp}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${temp}/fonts-cache</cachedir></fontconfig>`
        );
        return {
            executablePath,
            env: { ...before, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts }
        };
    } finally {
        // The browser's libraries are for the browser only, not for the editor.
        for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key];
        Object.assign(process.env, before);
    }
}
