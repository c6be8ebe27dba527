// What the generated ecosystem is about, before anybody writes it down: partners in towns of fifty, each with about ten relations to others.
// generate.mjs writes it in the language; peers/*.mjs write the same in the languages that we are compared with.

/**
 * @param partners how many
 * The same number gives the same content.
 */
export function contentOf(partners) {
    const random = numbers(partners);
    const pick = (n) => Math.floor(random() * n);
    const towns = Math.max(1, Math.round(partners / 50));
    return {
        towns: Array.from({ length: towns }, (_, t) => townOf(t, partners)),
        partners: Array.from({ length: partners }, (_, p) => partnerOf(p, partners, towns, pick))
    };
}
/** Three partners of a town sit on its council and share its pool. */
function townOf(number, partners) {
    return { number, members: [0, 1, 2].map((i) => (number * 50 + i) % partners) };
}
function partnerOf(number, partners, towns, pick) {
    const other = () => (number + 1 + pick(Math.max(1, partners - 1))) % partners;
    const town = pick(towns);
    return {
        number,
        town,
        role: number === 0 ? 'Host' : number % 10 === 1 ? 'Helper' : 'Operator',
        goals: number % 3 ? ['Together', 'Growth'] : ['Together'],
        area: ['Mobility', 'Finance', 'Health'][number % 3],
        worth: 1 + (number % 7),
        competitor: other(),
        market: pick(20),
        /** Who may use its data, beside its town; and who must not. */
        users: [other(), other()],
        banned: other(),
        /** Its data go to its town. One in fifty also gives them to somebody who may not have them. */
        leaksTo: number % 50 === 7 ? other() : undefined,
        provider: other(),
        promisedTo: other(),
        /** A statement of one of the rarer kinds. */
        rare: { kind: rareKinds[number % rareKinds.length], other: other() }
    };
}
const rareKinds = [
    'risk',
    'practice',
    'channel',
    'win',
    'relationship',
    'disclosure',
    'rating',
    'derived data',
    'contribution',
    'obligation'
];
/** Mulberry32: the same numbers for the same seed, everywhere. */
function numbers(seed) {
    let state = seed + 0x6d2b79f5;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
