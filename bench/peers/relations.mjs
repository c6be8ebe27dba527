// The content of a generated ecosystem as things and relations between them, for languages that know no partners, pools and promises: the same
// names, each declared once, and the same references to them. What only our language has a word for is a relation like any other.
import { contentOf } from '../content.mjs';

const shared = [
    ...['Operator', 'Host', 'Helper'].map((name) => ({ kind: 'Role', name })),
    ...['Together', 'Growth'].map((name) => ({ kind: 'Goal', name })),
    { kind: 'Certificate', name: 'Audit' },
    ...['Mobility', 'Finance', 'Health'].map((name) => ({ kind: 'Area', name })),
    { kind: 'Party', name: 'Customers' }
];

/** Lists of things with their relations: what all share, then one list for each town and each partner. */
export function relationsOf(partners) {
    const { towns, partners: all } = contentOf(partners);
    return [{ things: shared, relations: [] }, ...towns.map(townOf), ...all.map(partnerOf)];
}
/** Kinds of relations: which kinds of things they lead from and to; `for` a purpose where they say one. */
export const relationKinds = {
    plays: ['Partner', 'Role'],
    pursues: ['Partner', 'Goal'],
    holds: ['Partner', 'Certificate'],
    competes: ['Partner', 'Partner'],
    depends: ['Partner', 'Partner'],
    contributes: ['Partner', 'Contribution'],
    offers: ['Service', 'Area'],
    provides: ['Partner', 'Service'],
    owns: ['Partner', 'Dataset'],
    uses: ['Partner', 'Dataset', 'purpose'],
    townUses: ['Group', 'Dataset', 'purpose'],
    mustNotUse: ['Partner', 'Dataset', 'purpose'],
    townReceives: ['Group', 'Dataset', 'purpose'],
    receives: ['Partner', 'Dataset', 'purpose'],
    promises: ['Partner', 'Promise'],
    promisedTo: ['Promise', 'Partner'],
    answersFor: ['Partner', 'Duty'],
    about: ['Duty', 'Dataset'],
    says: ['Partner', 'Partner'],
    belongs: ['Partner', 'Group'],
    sits: ['Partner', 'Body'],
    affects: ['Decision', 'Group'],
    consults: ['Decision', 'Party'],
    decides: ['Body', 'Decision'],
    governs: ['Decision', 'Pool'],
    shares: ['Partner', 'Pool']
};
export const thingKinds = [...new Set(Object.values(relationKinds).flatMap((ends) => ends.slice(0, 2)))];
export const purposes = ['ServiceProvision', 'Marketing'];

function townOf({ number: t, members }) {
    const [group, body, decision, pool] = [`Town${t}`, `Council${t}`, `Prices${t}`, `Pool${t}`];
    return {
        things: [
            { kind: 'Group', name: group },
            { kind: 'Body', name: body },
            { kind: 'Decision', name: decision },
            { kind: 'Pool', name: pool }
        ],
        relations: [
            ...members.flatMap((m) => [
                { kind: 'belongs', from: `P${m}`, to: group },
                { kind: 'sits', from: `P${m}`, to: body },
                { kind: 'shares', from: `P${m}`, to: pool }
            ]),
            { kind: 'affects', from: decision, to: group },
            { kind: 'consults', from: decision, to: 'Customers' },
            { kind: 'decides', from: body, to: decision },
            { kind: 'governs', from: decision, to: pool }
        ]
    };
}
function partnerOf(it) {
    const p = it.number;
    const [name, data] = [`P${p}`, `Data${p}`];
    const service = { purpose: 'ServiceProvision' };
    const marketing = { purpose: 'Marketing' };
    return {
        things: [
            { kind: 'Partner', name, label: `Partner ${p} Ltd`, comment: `Partner number ${p}.` },
            { kind: 'Contribution', name: `Work${p}`, label: `What ${p} does` },
            { kind: 'Service', name: `Service${p}` },
            { kind: 'Dataset', name: data },
            { kind: 'Promise', name: `Promise${p}`, label: 'answers in a day' },
            { kind: 'Duty', name: `Duty${p}` }
        ],
        relations: [
            { kind: 'plays', from: name, to: it.role },
            ...it.goals.map((to) => ({ kind: 'pursues', from: name, to })),
            { kind: 'holds', from: name, to: 'Audit' },
            { kind: 'competes', from: name, to: `P${it.competitor}` },
            { kind: 'depends', from: name, to: `P${it.provider}` },
            { kind: 'contributes', from: name, to: `Work${p}` },
            { kind: 'provides', from: name, to: `Service${p}` },
            { kind: 'offers', from: `Service${p}`, to: it.area },
            { kind: 'owns', from: name, to: data },
            ...it.users.map((u) => ({ kind: 'uses', from: `P${u}`, to: data, ...service })),
            { kind: 'townUses', from: `Town${it.town}`, to: data, ...service },
            { kind: 'mustNotUse', from: `P${it.banned}`, to: data, ...marketing },
            { kind: 'townReceives', from: `Town${it.town}`, to: data, ...service },
            ...(it.leaksTo === undefined ? [] : [{ kind: 'receives', from: `P${it.leaksTo}`, to: data, ...marketing }]),
            { kind: 'promises', from: name, to: `Promise${p}` },
            { kind: 'promisedTo', from: `Promise${p}`, to: `P${it.promisedTo}` },
            { kind: 'answersFor', from: name, to: `Duty${p}` },
            { kind: 'about', from: `Duty${p}`, to: data },
            { kind: 'says', from: name, to: `P${it.rare.other}` }
        ]
    };
}
