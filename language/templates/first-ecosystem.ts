import { spelled } from '../model/spelling.js';

export interface FirstEcosystem {
    /** What the ecosystem is called, in any words. */
    readonly title: string;
    /** What the partners are called, in any words; the first runs the platform. */
    readonly partners: readonly string[];
    readonly lifeAreas: readonly string[];
    readonly dated: string;
}

/** A first file to go on from: who takes part, one common goal, one body, one practice. It invents no numbers. */
export function firstEcosystem({ title, partners, lifeAreas, dated }: FirstEcosystem): string {
    const name = nameFor(title, 'MyEcosystem', new Set());
    const taken = new Set([name, 'Together', 'Host', 'Provider', 'Council', 'OpenTable', 'Complaints']);
    const areas = lifeAreas.map((area) => nameFor(area, 'Area', taken));
    const named = partners.map((partner) => ({ name: nameFor(partner, 'Partner', taken), title: quoted(partner) }));
    const members = named.map((p) => p.name);
    const blocks = [
        `ecosystem ${name} ${quoted(title)} {
    vision "What we want together"
    phase forming
    dated ${dated}${areas.length ? `\n    life areas ${areas.join(', ')}` : ''}
}`,
        '// Why we do this together. Partners who pursue the same goal have a reason to trust each other.\ngoal Together "What all of us want"',
        `role Host "Runs the platform" { archetype orchestrator }
role Provider "Brings a service" { archetype realizer }`,
        `// Who takes part. Say what each brings and gets, for example:
//     contributes Service as work worth 2 M EUR per year
//     receives Customers as reach${areas.length ? `\n//     offers Rides in ${areas[0]}` : ''}`,
        ...named.map((p, i) => `partner ${p.name} ${p.title} as ${i ? 'Provider' : 'Host'} {\n    pursues Together\n}`),
        ...(members.length > 1
            ? [
                  `// Who decides. The matrix shows how much each vote really counts.
body Council "Council of all partners" {
    seats ${members.map((m) => `${m} 1`).join(', ')}
    passes with majority of all votes
    meets every 3 months
}`,
                  `practice OpenTable "Talk without minutes" builds relational trust among all every 3 months`
              ]
            : [])
    ];
    return `${blocks.join('\n\n')}\n`;
}
/** A name out of any words: their letters and digits, each word with a capital; numbered where it is taken. */
function nameFor(words: string, otherwise: string, taken: Set<string>): string {
    const joined = words
        .normalize('NFC')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((w) => w)
        .map((w) => w[0].toUpperCase() + w.slice(1))
        .join('');
    const base = /^\p{L}/u.test(joined) ? joined : otherwise;
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}${i}`;
    taken.add(name);
    return spelled(name);
}
/** A text on one line, without quotes inside: whoever reads it aloud needs none. */
function quoted(words: string): string {
    return `"${words
        .replace(/["\\]/g, "'")
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()}"`;
}
