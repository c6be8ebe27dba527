// The tools that we are compared with, in fixed versions.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export const here = path.resolve('bench/peers');
export const modules = path.join(here, 'node_modules');

/** Beside the project: nobody who builds it needs them. */
export function install() {
    const lock = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
    const marker = path.join(modules, '.ready');
    if (existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
    console.error('Installing the tools to compare with (170 MB in bench/peers/node_modules) …');
    const shell = process.platform === 'win32';
    const { status } = spawnSync('npm', ['ci'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'], shell });
    if (status !== 0) throw new Error('The tools to compare with could not be installed.');
    writeFileSync(marker, lock);
}
export function versionOf({ package: name }) {
    return JSON.parse(readFileSync(path.join(modules, name, 'package.json'), 'utf8')).version;
}
