import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/*
 * A scenario is one readable text:
 *
 *     # What it shows, and any other words.
 *     --- shop/shop.eco ---          a file: what follows, up to the next mark
 *     ecosystem Shop
 *     --- commands ---
 *     $ ecospec check shop           a command, then all it prints to both outputs, line by line, then its exit code
 *     0 findings in 1 ecosystem (Shop)
 *     [0]
 *
 * A line `…` stands for any lines. `$ write FILE TEXT` and `$ delete FILE` change a file between commands, `$ encode ENCODING FILE TEXT`
 * writes one that is not in UTF-8, `$ huge FILE BYTES` one that is long and empty, `$ link FILE TO` a symbolic link; `$ git …` is silent
 * where all is well.
 * UPDATE=1 writes what is printed into the scenario, to be read before it is committed.
 */
const mark = /^--- (.+) ---$/;
const committer = ['-c', 'user.name=A', '-c', 'user.email=a@b.c', '-c', 'init.defaultBranch=main'];
const cli = path.resolve('dist/ecospec.cjs');

export interface Ran {
    /** The scenario with what was really printed. */
    readonly actual: string;
    readonly expected: string;
}
export function run(scenario: string): Ran {
    const folder = mkdtempSync(path.join(tmpdir(), 'ecospec-'));
    try {
        const [words, ...parts] = scenario.split(/^(?=--- .+ ---$)/m);
        const out = [words];
        for (const part of parts) {
            const [first, ...lines] = part.split('\n');
            const name = mark.exec(first)![1];
            if (name === 'commands') out.push(`${first}\n${commands(lines, folder)}`);
            else {
                write(path.join(folder, name), lines.join('\n'));
                out.push(part);
            }
        }
        return { actual: out.join(''), expected: scenario };
    } finally {
        rmSync(folder, { recursive: true });
    }
}
function commands(lines: readonly string[], folder: string): string {
    const out: string[] = [];
    const steps = lines
        .join('\n')
        .split(/^(?=\$ )/m)
        .filter((s) => s.startsWith('$ '));
    for (const step of steps) {
        const [line, ...expected] = step.trimEnd().split('\n');
        const printed = execute(words(line.slice(2)), folder);
        out.push(line, ...keepWildcards(printed, expected));
    }
    return `${out.join('\n')}\n`;
}
function execute([command, ...args]: string[], folder: string): string[] {
    if (command === 'write') return write(path.join(folder, args[0]), `${args[1]}\n`);
    if (command === 'delete') return silent(() => rmSync(path.join(folder, args[0]), { recursive: true }));
    if (command === 'link') return silent(() => symlinkSync(args[1], path.join(folder, args[0])));
    if (command === 'encode') return write(path.join(folder, args[1]), Buffer.from(args[2], args[0] as BufferEncoding));
    if (command === 'huge') {
        write(path.join(folder, args[0]), '');
        return silent(() => truncateSync(path.join(folder, args[0]), Number(args[1])));
    }
    const [program, own] = command === 'git' ? ['git', [...committer, ...args]] : [process.execPath, [cli, ...args]];
    const { stdout, stderr, status } = spawnSync(program, own, { cwd: folder, encoding: 'utf8' });
    if (command === 'git' && status === 0) return [];
    return [
        ...`${stdout}${stderr}`
            .replaceAll(folder, '<folder>')
            .split('\n')
            .filter((l) => l),
        `[${status}]`
    ];
}
function silent(act: () => void): string[] {
    act();
    return [];
}
function write(file: string, text: string | Uint8Array): string[] {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return [];
}
/** The expected lines where, read with `…` as any lines, they are what was printed; else what was printed. */
function keepWildcards(printed: readonly string[], expected: readonly string[]): readonly string[] {
    const parts = expected.join('\n').split(/^…$/m);
    const [first, last] = [parts[0], parts.at(-1)!];
    const text = printed.join('\n');
    if (parts.length === 1) return printed;
    let at = first.length;
    const inOrder = parts.slice(1, -1).every((part) => {
        at = text.indexOf(part, at);
        at = at < 0 ? Number.POSITIVE_INFINITY : at + part.length;
        return at <= text.length - last.length;
    });
    return text.startsWith(first) && text.endsWith(last) && inOrder ? expected : printed;
}
/** The words of a command; one with blanks stands in quotes. */
function words(line: string): string[] {
    return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, a, b, c]) => a ?? b ?? c);
}
