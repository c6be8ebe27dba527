/** The namespaces of what is exchanged. The profile says what ODRL has no term for: docs/odrl.md. */
export const namespaces = {
    odrl: 'http://www.w3.org/ns/odrl/2/',
    eco: 'urn:ecospec:odrl#',
    dpv: 'https://w3id.org/dpv#',
    dct: 'http://purl.org/dc/terms/',
    prov: 'http://www.w3.org/ns/prov#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    skos: 'http://www.w3.org/2004/02/skos/core#',
    owl: 'http://www.w3.org/2002/07/owl#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    cc: 'http://creativecommons.org/ns#'
} as const;

export const odrl = (local: string): string => namespaces.odrl + local;
export const eco = (local: string): string => namespaces.eco + local;
export const dpv = (local: string): string => namespaces.dpv + local;
export const dct = (local: string): string => namespaces.dct + local;
export const prov = (local: string): string => namespaces.prov + local;
export const rdf = (local: string): string => namespaces.rdf + local;
export const rdfs = (local: string): string => namespaces.rdfs + local;
export const skos = (local: string): string => namespaces.skos + local;
export const xsd = (local: string): string => namespaces.xsd + local;
const cc = (local: string): string => namespaces.cc + local;

/** The identifier of the profile: what stands in `odrl:profile`. */
export const profile = 'urn:ecospec:odrl';
export const rational = `${namespaces.owl}rational`;

// ---- actions ---------------------------------------------------------------------------------------------------------

/**
 * What the built-in actions are in ODRL, one to one. `use` is not here: that of ODRL includes handing the data on, ours does not, so it
 * is `odrl:use` narrowed to what only the assignee receives.
 */
export const actionTerms: ReadonlyMap<string, string> = new Map([
    ['read', odrl('read')],
    ['copy', odrl('reproduce')],
    ['derive', odrl('derive')],
    ['aggregate', eco('aggregate')],
    ['anonymise', eco('anonymise')],
    ['model', eco('model')],
    ['delete', odrl('delete')],
    ['share', odrl('distribute')],
    ['publish', eco('publish')]
]);
/** Who receives the outcome, where an action is narrowed to what stays with whoever acts. */
export const theAssignee = eco('assignee');
/** Above an action of an author that is neither a kind of `use` nor of `share`. */
export const otherAction = eco('otherAction');

/**
 * The other actions of ODRL 2.2, each with our actions or actions of ODRL directly above it. What hands the data on is a kind of `share`;
 * both together are `odrl:use`. `transfer` stands by itself, as there.
 */
export const odrlActions: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
    ...[
        'acceptTracking aggregate annotate anonymize archive attribute compensate concurrentUse digitize',
        'ensureExclusivity execute include index inform install modify move nextPolicy obtainConsent play print reviewPolicy',
        'stream synchronize textToSpeech transform translate uninstall watermark'
    ]
        .flatMap((line) => line.split(' '))
        .map((name) => [odrl(name), ['use']] as const),
    [odrl('display'), [odrl('play')]],
    [odrl('extract'), ['copy']],
    [odrl('grantUse'), ['share']],
    [odrl('present'), ['share']],
    [odrl('share'), ['share']],
    [odrl('transfer'), []],
    [odrl('give'), [odrl('transfer')]],
    [odrl('sell'), [odrl('transfer')]],
    [cc('Reproduction'), ['copy']],
    [cc('DerivativeWorks'), ['derive']],
    [cc('Distribution'), ['share']],
    [cc('Sharing'), ['share']],
    ...['Attribution', 'CommercialUse', 'Notice', 'ShareAlike', 'SourceCode'].map((n) => [cc(n), ['use']] as const)
]);
/** Terms that ODRL 2.2 deprecates in favour of another. */
export const replacedBy: ReadonlyMap<string, string> = new Map([
    [odrl('copy'), odrl('reproduce')],
    [odrl('append'), odrl('modify')],
    [odrl('appendTo'), odrl('modify')],
    [odrl('write'), odrl('modify')],
    [odrl('writeTo'), odrl('modify')],
    [odrl('export'), odrl('transform')],
    [odrl('license'), odrl('grantUse')],
    [odrl('pay'), odrl('compensate')],
    [odrl('attachPolicy'), cc('Notice')],
    [odrl('attachSource'), cc('SourceCode')],
    [odrl('shareAlike'), cc('ShareAlike')],
    [odrl('commercialize'), cc('CommercialUse')],
    // Slips of the published JSON-LD context.
    [odrl('neg'), odrl('neq')],
    [odrl('industry:'), odrl('industry')]
]);
/** Duties that ODRL has a term for, beside actions of the language. */
export const dutyTerms: ReadonlySet<string> = new Set(
    'acceptTracking annotate archive attribute compensate ensureExclusivity include inform install modify move obtainConsent print reviewPolicy uninstall watermark'.split(
        ' '
    )
);

// ---- constraints -----------------------------------------------------------------------------------------------------

/** What a clause of a rule says; a condition of an author that is called the same is not that. */
export const clauseOperands: ReadonlySet<string> = new Set([
    'purpose',
    'spatial',
    'dateTime',
    'elapsedTime',
    'timeInterval',
    'recipient'
]);
export const leftOperands: ReadonlySet<string> = new Set([
    ...clauseOperands,
    ...[
        'absolutePosition absoluteSize absoluteSpatialPosition absoluteTemporalPosition count delayPeriod deliveryChannel',
        'device event fileFormat industry language media meteredTime payAmount percentage product relativePosition relativeSize',
        'relativeSpatialPosition relativeTemporalPosition resolution spatialCoordinates system systemDevice unitOfCount',
        'version virtualLocation'
    ].flatMap((line) => line.split(' '))
]);
/** Whoever is in some parties, where a collection is narrowed to some of its members. */
export const theParty = eco('party');

export const policyTypes: ReadonlySet<string> = new Set(
    ['Policy', 'Set', 'Offer', 'Agreement', 'Assertion', 'Privacy', 'Request', 'Ticket'].map(odrl)
);
