// Ten thousand sellers on one marketplace, or as many as are said: `node examples/ten-thousand-sellers/generate.mjs [SELLERS]`.
// What holds for all sellers is said once, of a role; what differs stands with each. The same number gives the same texts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const perRegion = 100;

/** Texts by file name: the marketplace, and a file for each region of a hundred sellers. */
export function sellers(count) {
    const regions = Math.ceil(count / perRegion);
    const texts = new Map([['marketplace.eco', marketplace(regions)]]);
    for (let r = 0; r < regions; r++) {
        const first = r * perRegion;
        const size = Math.min(perRegion, count - first);
        texts.set(`region-${String(r).padStart(3, '0')}.eco`, region(r, first, size));
    }
    return texts;
}
/** What is said once. */
const marketplace = (
    regions
) => `/* Generated, and all of it invented. The rules of the marketplace; its sellers are in the files of the regions. */
ecosystem TenThousandSellers "A marketplace and its sellers" {
    vision "Every small shop can sell everywhere"
    phase mature
    dated 2026-11-01
    currency EUR
    life areas Consumption
}
include Purposes
goal SafeTrade "Buyers and sellers can rely on each other"
certificate IdentityCheck "The owner of the shop is known"
role Marketplace "Runs the marketplace" { archetype orchestrator   exactly 1 }
role Seller "Sells on the marketplace" { archetype realizer   requires IdentityCheck }
role Association "Speaks for sellers" { archetype enabler   exactly 1 }
partner Market "Market Ltd" as Marketplace {
    kind company
    pursues SafeTrade
    contributes Platform "Shop windows, payment and parcels" as infrastructure to Seller
    offers MarketBasics "Goods under its own name" in Consumption
    receives Commission "A tenth of each sale" as money from Seller
    competes with Seller in "household goods"
}
partner Guild "Sellers' Guild" as Association { kind association   pursues SafeTrade   represents Seller }
${Array.from({ length: regions }, (_, r) => `population Buyers${r} "Buyers of region ${r}" of 50 k { kind customer }`).join('\n')}
external Ombud "Ombudsperson"
external Arbiter "Arbitration centre"
body Council "Council of the marketplace" {
    seats Market 2, Guild 2, Ombud
    passes with majority of all votes
    meets every 3 months
}
decision Terms "Terms and commission" about rules, pricing {
    affects Seller, Guild
    consults Seller
    decided by Council
    reasons to all within 14 days   notice 30 days   right to leave   appeal to Disputes
}
score Ranking "Order of shops in search" of Seller by Market
disclose criteria of Ranking by Market to Seller
disclose failures by Market to all every 3 months
dependence Seller on Market high { switching 12 months   counterweight seat in Council }
conflict Disputes about any {
    open to all   free of charge
    step talk between parties within 14 days
    step arbitration by Arbiter hearing both final
}
sanction BrokenTerms {
    warning with notice 14 days
    restriction decided by Council after hearing
    termination decided by Council after hearing with notice 30 days and reasons
}
channel Voice about Market open to all { run by Ombud   answers within 7 days   feeds Council   publishes outcomes to all }
practice OpenDay "Sellers and marketplace sit together" builds relational trust among all every 6 months
promise PaidInTime by Market to Seller builds operational trust { indicator "paid within 14 days" at least 99 % measured every month by Guild }
exit for all { notice 30 days   returns data within 30 days   deletes data within 90 days }
`;

function region(r, first, size) {
    const shops = Array.from({ length: size }, (_, i) => seller(first + i));
    return `/* Generated: sellers of region ${r}. */
part of TenThousandSellers
${shops.join('\n')}
${size < 3 ? '' : fair(r, first)}`;
}
/** What differs from seller to seller. The numbers say which of them are out of order: see README.md. */
function seller(n) {
    const lapsed = n % 250 === 249;
    const exited = n % 1000 === 260;
    return `partner S${n} "Shop ${n}" as Seller${exited ? ' status exited' : ''} {
    kind company
    pursues SafeTrade
    holds IdentityCheck until ${lapsed ? '2026-06-30' : '2027-12-31'}
    contributes Range${n} "What shop ${n} sells" as reach
    offers Goods${n} in Consumption
    receives Buyers-of-${n} "Buyers from everywhere" as reach from Market
}
dataset Sales${n} "Sales of shop ${n}" of S${n} { sensitivity confidential   keep 24 months }
allow Market to use Sales${n} for ServiceProvision { granted by S${n}   keep 12 months   in return for Platform }`;
}
/** Three shops of a region run its autumn fair together. In every tenth region the shares are wrong, from the second on. */
function fair(r, first) {
    const [a, b, c] = [`S${first}`, `S${first + 1}`, `S${first + 2}`];
    return `body FairBoard${r} "Who runs the fair of region ${r}" { seats ${a}, ${b}, ${c}   passes with majority of all votes   meets every year }
decision Fair${r} "Day and fee of the fair" about pricing { affects ${a}, ${b}, ${c}   decided by FairBoard${r}   reasons to all within 14 days   notice 30 days }
pool Takings${r} "Takings of the fair" of 30 k per year { share ${a} 50 %, ${b} 30 %, ${c} ${r % 10 === 1 ? '10 %' : 'rest'}   governed by Fair${r} }
`;
}

/** From the root of the project. */
if (process.argv[1] === fileURLToPath(import.meta.url)) {
    const count = Number(process.argv[2] ?? 10_000);
    const folder = 'dist/ten-thousand-sellers'; // ignored by git, and not looked into by the editor that shows the examples
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of sellers(count)) writeFileSync(path.join(folder, name), text);
    console.log(`${count} sellers in ${folder}`);
}
