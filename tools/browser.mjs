import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A Chromium that is on the machine, else the one inside the npm package, with its own libraries and fonts. */
export async function launchBrowser() {
    const found = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser'].find((p) => p && existsSync(p));
    if (found) return chromium.launch({ executablePath: found, headless: true, args: flags });
    const temp = tmpdir();
    // An earlier unpacking without the libraries would be taken as it is.
    if (existsSync(path.join(temp, 'chromium')) && !existsSync(path.join(temp, 'al2023/lib/libnss3.so'))) rmSync(path.join(temp, 'chromium'));
    const before = { ...process.env };
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x'; // before the import: makes the package unpack its shared libraries
    const { default: bundled } = await import('@sparticuz/chromium');
    const executablePath = await bundled.executablePath();
    const fonts = path.join(temp, 'ecospec-fonts.conf');
    writeFileSync(fonts, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${temp}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${temp}/fonts-cache</cachedir></fontconfig>`);
    const env = { ...before, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_FILE: fonts };
    for (const key of Object.keys(process.env)) if (!(key in before)) delete process.env[key]; // keeps the browser's libraries away from the editor
    Object.assign(process.env, before);
    return chromium.launch({ executablePath, headless: true, args: flags, env });
}
