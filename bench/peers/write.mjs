// Writes a generated ecosystem in the language of a peer, in as many files as ours.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { relationsOf } from './relations.mjs';

/** @param wrong a relation more, which the peer must not accept */
export function writeFor(peer, folder, { partners, files, wrong }) {
    mkdirSync(folder, { recursive: true });
    const groups = relationsOf(partners);
    if (wrong) groups.push({ things: [], relations: [wrong] });
    const names = Array.from({ length: files }, (_, i) => `part${String(i).padStart(4, '0')}.${peer.extension}`);
    const parts = names.map(() => []);
    for (const [i, group] of groups.entries()) parts[Math.floor((i * files) / groups.length)].push(group);
    writeFileSync(path.join(folder, `main.${peer.extension}`), peer.begins(names));
    for (const [i, name] of names.entries()) writeFileSync(path.join(folder, name), peer.part(parts[i], i));
}
