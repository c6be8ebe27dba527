/** Why a text is no policy that can be read: one line for people. */
export class NotOdrl extends Error {}

/** So many characters and triples are read; nothing that people agree on is longer. */
export const mostCharacters = 4_000_000;
export const mostTriples = 200_000;
/** What relative addresses of a policy are relative to; nobody is asked for it. */
export const relativeTo = 'https://policy.invalid/';

export function refuseHuge(text: string): void {
    if (text.length > mostCharacters) throw new NotOdrl(`it is longer than ${mostCharacters / 1e6} million characters`);
}
export function refuseMany(triples: { readonly length: number }): void {
    if (triples.length > mostTriples) throw new NotOdrl(`it says more than ${mostTriples} things`);
}
/** What a library says of a fault, on one line and not longer than a person reads. */
export function oneLine(message: string): string {
    const line = message.replace(/\s+/g, ' ').trim().replace(/\.$/, '');
    return line.length > 200 ? `${line.slice(0, 199)}…` : line;
}
