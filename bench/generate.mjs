// A model of any size in the language, in the real mix of declarations, with comments. The same arguments give the same texts.
import { contentOf } from './content.mjs';

/** Texts by file name; `files` of them, the first of which declares the ecosystem. */
export function generate({ partners, files = 1, comments = true }) {
    const content = contentOf(partners);
    const blocks = [...content.towns.map(town), ...content.partners.map((p) => partner(p, comments))];
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

function town({ number: t, members: [a, b, c] }) {
    return `group Town${t} of P${a}, P${b}, P${c}
body Council${t} { seats P${a} 3, P${b} 2, P${c} 2   passes with majority of all votes   meets every 3 months }
decision Prices${t} about pricing { affects Town${t}   consults Customers   decided by Council${t}   reasons to all within 14 days   notice 30 days   appeal to Disputes }
pool Pool${t} of 3 M per year { basis negotiated   share P${a} 1/2, P${b} 1/3, P${c} rest   governed by Prices${t} }`;
}
function partner(it, comments) {
    const p = it.number;
    const name = `P${p}`;
    const users = it.users.map((u) => `P${u}`).join(', ');
    const lines = [
        ...(comments ? [`/** Partner number ${p}. */`] : []),
        `partner ${name} "Partner ${p} Ltd" as ${it.role} since 2024-01-01 {`,
        `    pursues ${it.goals.join(', ')}`,
        '    holds Audit Full until 2027-12-31',
        `    competes with P${it.competitor} in "market ${it.market}"`,
        `    contributes Work${p} "What ${p} does" as work worth ${it.worth} M per year`,
        ...(it.rare.kind === 'contribution'
            ? [`    contributes Plan${p} as ip worth 10 k per year { substitute "others" }`]
            : []),
        `    offers Service${p} in ${it.area}`,
        `    receives Reach${p} as reach`,
        '}',
        `dataset Data${p} of ${name} { sensitivity internal   keep 24 months }`,
        `allow ${users}, Town${it.town} to use Data${p} for ServiceProvision { granted by ${name}   keep 12 months }`,
        `forbid P${it.banned} to use Data${p} for Marketing`,
        `flow Data${p} from ${name} to Town${it.town} for ServiceProvision`,
        ...(it.leaksTo === undefined ? [] : [`flow Data${p} from ${name} to P${it.leaksTo} for Marketing`]),
        `dependence ${name} on P${it.provider} medium`,
        `promise Promise${p} by ${name} to P${it.promisedTo} builds operational trust { indicator "answers in a day" at least 95 % measured every month }`,
        `responsibility Duty${p} about Data${p} { responsible ${name}   accountable ${name} }`
    ];
    return [...lines, ...rare(it)].join('\n');
}
/** What a partner says about itself, once in ten partners. */
function rare({ number: p, town: t, rare: { kind, other } }) {
    const [name, second] = [`P${p}`, `P${other}`];
    switch (kind) {
        case 'risk':
            return [
                `risk Outage${p} "Nothing works" of ${name} borne by ${second} known to all { likelihood low   impact medium   mitigation "a spare one" }`
            ];
        case 'practice':
            return [`practice Visit${p} builds relational trust among ${name}, ${second} every 6 months`];
        case 'channel':
            return [
                `channel Ask${p} about ${name} open to all { run by ${second}   answers within 14 days   publishes outcomes to all }`
            ];
        case 'win':
            return [
                `win First${p} "Done in three weeks" by ${name}, ${second} { benefits ${name}, ${second}   downside low   due 2027-01-31   visible to all }`
            ];
        case 'relationship':
            return [`relationship ${name}, ${second} { needs operational }`];
        case 'disclosure':
            return [`disclose results, limits by ${name} to Town${t} every 6 months // once in half a year`];
        case 'rating':
            return [`rating ${second} by ${name} 90 % on 2026-09-30 because "all came in time"`];
        case 'derived data':
            return [`dataset Sums${p} of ${name} { derived from Data${p} by aggregate   sensitivity internal }`];
        case 'obligation':
            return [`oblige ${name} to share Data${p} with ${second} every month`];
        default:
            return [];
    }
}
