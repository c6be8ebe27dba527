// A model of any size: partners in towns, with about ten relations each, in the real mix of declarations. The same arguments give the
// same texts. Used by the benchmarks and by the tests of large ecosystems.

/** Texts by file name; `files` of them, the first of which declares the ecosystem. */
export function generate({ partners, files = 1, comments = true }) {
    const random = generator(partners);
    const pick = (n) => Math.floor(random() * n);
    const blocks = [];
    const towns = Math.max(1, Math.round(partners / 50));
    for (let t = 0; t < towns; t++) blocks.push(town(t));
    for (let p = 0; p < partners; p++) blocks.push(partner(p, partners, towns, pick, comments));
    const parts = Array.from({ length: files }, () => []);
    for (const [i, block] of blocks.entries()) parts[Math.floor((i * files) / blocks.length)].push(block);
    return new Map(
        parts.map((part, i) => [
            `part${String(i).padStart(4, '0')}.eco`,
            `${i ? 'part of Big' : header}\n${part.join('\n')}\n`
        ])
    );
}
const header = `ecosystem Big "Big alliance" {
    vision "Everything in one place"
    phase scaling since 2025-01-01
    dated 2026-11-01
    currency EUR
    life areas Mobility, Finance, Health
}
include Purposes
goal Together "What all want" due 2030-12-31
goal Growth { supports Together }
certificate Audit levels Basic then Full
role Operator { archetype realizer   requires Audit Basic }
role Host { archetype orchestrator }
role Helper { archetype enabler   neutral }
external Court "Court of arbitration"
population Customers of 2 M { kind customer }
body Board "Board" { seats P0 3, P1 2, P2 2, Customers 2   quorum 3 members   passes with majority of all votes   meets every 3 months }
decision Rulebook about rules { affects all   consults all   decided by Board   reasons to all within 14 days   notice 30 days   right to leave   appeal to Disputes }
conflict Disputes about any { open to all   free of charge   step talk between parties within 14 days   step arbitration by Court hearing both final }
disclose reasons, risks, failures by P0 to all every 3 months
channel Voice about Host open to all { run by P1   anonymous   answers within 10 days   feeds Board   publishes outcomes to all }
practice Roundtable builds relational trust among all every 3 months
exit for all { notice 6 months   returns data within 30 days   deletes data within 90 days   transition 3 months }`;

function town(t) {
    const base = t * 50;
    return `group Town${t} of P${base}, P${base + 1}, P${base + 2}
body Council${t} { seats P${base} 3, P${base + 1} 2, P${base + 2} 2   passes with majority of all votes   meets every 3 months }
decision Prices${t} about pricing { affects Town${t}   consults Customers   decided by Council${t}   reasons to all within 14 days   notice 30 days   appeal to Disputes }
pool Pool${t} of 3 M per year { basis negotiated   share P${base} 1/2, P${base + 1} 1/3, P${base + 2} rest   governed by Prices${t} }`;
}
function partner(p, partners, towns, pick, comments) {
    const name = `P${p}`;
    const other = () => `P${pick(partners)}`;
    const role = p === 0 ? 'Host' : p % 10 === 1 ? 'Helper' : 'Operator';
    const lines = [
        ...(comments ? [`/** Partner number ${p}. */`] : []),
        `partner ${name} "Partner ${p} Ltd" as ${role} since 2024-01-01 {`,
        `    pursues Together${p % 3 ? ', Growth' : ''}`,
        '    holds Audit Full until 2027-12-31',
        `    competes with ${other()} in "market ${pick(20)}"`,
        `    contributes Work${p} "What ${p} does" as work worth ${1 + (p % 7)} M per year`,
        `    offers Service${p} in ${['Mobility', 'Finance', 'Health'][p % 3]}`,
        `    receives Reach${p} as reach`,
        '}',
        `dataset Data${p} of ${name} { sensitivity internal   keep 24 months }`,
        `allow ${other()}, ${other()} to use Data${p} for ServiceProvision { granted by ${name}   keep 12 months }`,
        `forbid ${other()} to use Data${p} for Marketing`,
        `flow Data${p} from ${name} to Town${pick(towns)} for ServiceProvision`,
        `dependence ${name} on ${other()} medium`,
        `promise Promise${p} by ${name} to ${other()} builds operational trust { indicator "answers in a day" at least 95 % measured every month }`,
        `responsibility Duty${p} about Data${p} { responsible ${name}   accountable ${name} }`
    ];
    return lines.join('\n');
}
/** Mulberry32: the same numbers for the same seed, everywhere. */
function generator(seed) {
    let state = seed + 0x6d2b79f5;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}
