import type { Declaration } from '../model/declarations.js';
import type { FileFacts, Use } from '../model/facts.js';
import type { Place } from '../model/place.js';
import { declarationAt } from './file-index.js';

/** What a reference does with what it names, in the words of an author. */
export interface Mention {
    /** Follows the name: "Metro votes", "Trips is the data". */
    readonly does: string;
    /** Whether what is named acts, decides or owns here, rather than being told, affected or meant. */
    readonly acts: boolean;
    /** The statement it stands in. */
    readonly declaration: Declaration;
}

/** By record and property. `*`: in whatever record. A leading `!`: what is named acts. */
export const verbs: Readonly<Record<string, string>> = {
    'Purpose.parents': 'is the broader purpose',
    'Territory.parents': 'is the larger territory',
    'Dataset.parents': 'contains it',
    'Goal.supports': 'is supported',
    'Goal.opposes': 'is opposed',
    'Requirement.certificate': 'is required',
    'Requirement.level': 'is required',
    'Role.incompatible': 'is incompatible',
    'Partner.roles': 'is played',
    'Partner.pursues': 'is pursued',
    'Holding.certificate': 'is held',
    'Holding.level': 'is held',
    'Competition.other': '!competes',
    'Stake.holder': '!holds a stake',
    'Partner.represents': 'is represented',
    'Contribution.to': 'receives',
    'Contribution.stepIn': '!can step in',
    'Offer.lifeAreas': 'is where it is offered',
    'Benefit.from': '!gives',
    'Group.members': 'is a member',
    'Dependence.from': 'depends',
    'Dependence.on': '!is depended on',
    'Counterweight.body': 'is a counterweight',
    'Share.party': '!gets a share',
    'Worth.members': 'could earn on its own',
    'Pool.governedBy': '!governs',
    'Pool.fundedBy': '!funds',
    'Dataset.owners': '!owns',
    'Dataset.generatedBy': '!generates',
    'Dataset.sources': 'is a source',
    'Allow.parties': '!is allowed',
    'Forbid.parties': 'is forbidden',
    'Oblige.parties': '!is obliged',
    'Oblige.recipients': 'receives',
    '*.grantors': '!grants',
    '*.datasets': 'is the data',
    '*.purposes': 'is the purpose',
    '*.inReturnFor': 'is given in return',
    'Onward.to': 'may be passed on to',
    'Flow.dataset': 'is the data',
    'Flow.from': '!sends',
    'Flow.to': 'receives',
    'Seat.party': '!votes',
    'Veto.party': '!can veto',
    'Decision.affects': 'is affected',
    'Decision.recommendedBy': '!recommends',
    'Decision.agreedBy': '!agrees',
    '*.consults': 'is consulted',
    '*.informs': 'is informed',
    '*.decidedBy': '!decides',
    'Decision.reasonsTo': 'is told the reasons',
    'Decision.appealTo': '!hears appeals',
    'Responsibility.responsible': '!is responsible',
    'Responsibility.accountable': '!is accountable',
    'Subject.element': 'is what it is about',
    'ConflictProcess.openTo': '!can complain',
    'ConflictProcess.against': 'can be complained about',
    'Step.by': '!runs the step',
    'Step.next': 'comes next',
    'Disclosure.by': '!discloses',
    'Disclosure.to': 'is told',
    'Disclosed.criteriaOf': 'is explained',
    'Disclosed.dataset': 'is disclosed',
    'Risk.of': 'is where the risk comes from',
    'Risk.borneBy': 'bears the risk',
    'Risk.knownTo': 'knows the risk',
    'Score.of': 'is scored',
    'Score.by': '!scores',
    'Channel.about': 'is spoken about',
    'Channel.openTo': '!can speak up',
    'Channel.runBy': '!runs it',
    'Channel.feeds': '!is fed',
    'Channel.publishesTo': 'is told the outcomes',
    '*.among': '!takes part',
    'Promised.by': '!promises',
    'Promised.to': 'is promised',
    'Practice.by': '!runs it',
    'Practice.to': 'is who it is for',
    'Shown.to': 'is shown',
    'Indicator.by': '!measures',
    'Rating.of': 'is rated',
    'Rating.by': '!rates',
    'Relationship.parties': '!is in it',
    'Win.by': '!brings it about',
    'Win.benefits': 'benefits',
    'Win.visibleTo': 'sees it',
    'Exit.parties': '!can leave',
    'Waiver.element': 'is waived',
    except: 'is left out'
};
/** Of names that records keep as plain words: by the kind of the statement, else of what is named. */
const plain: Readonly<Record<string, string>> = {
    'Action in': 'is the broader action',
    'Exclusion in': 'excludes the others',
    Territory: 'is the region',
    Action: 'is the action'
};

type Records = Readonly<Record<string, unknown>>;
/** A name and its use have their place in common; it stays the same object where the statement moves. */
const known = new WeakMap<Declaration, ReadonlyMap<Place, string>>();

/** What a use of a name does; `undefined` where its statement could not be read. */
export function mentionOf(facts: FileFacts, use: Use): Mention | undefined {
    const declaration = declarationAt(facts, use.at.range.start);
    if (!declaration) return undefined;
    let does = known.get(declaration);
    if (!does) {
        does = verbsIn(declaration);
        known.set(declaration, does);
    }
    const verb = does.get(use.at) ?? plain[`${declaration.kind} in`] ?? plain[use.kinds[0]] ?? 'is mentioned';
    return { does: verb.replace('!', ''), acts: verb.startsWith('!'), declaration };
}
function verbsIn(declaration: Declaration): Map<Place, string> {
    const found = new Map<Place, string>();
    const visit = (owner: Records, inherited?: string): void => {
        for (const [property, value] of Object.entries(owner))
            for (const item of Array.isArray(value) ? value : [value]) {
                if (!isRecord(item)) continue;
                // The parties of a clause are a record of their own.
                const verb = property === 'named' ? inherited : verbFor(owner, property);
                if (isName(item)) found.set(item.at, verb ?? 'is mentioned');
                else if ('kind' in item) visit(item, verb);
            }
    };
    visit(declaration as unknown as Records);
    return found;
}
function verbFor(owner: Records, property: string): string | undefined {
    if (owner.kind === 'Seat' && owner.observer) return 'observes';
    return verbs[`${owner.kind}.${property}`] ?? verbs[`*.${property}`] ?? verbs[property];
}
function isRecord(value: unknown): value is Records {
    return typeof value === 'object' && value !== null;
}
function isName(value: Records): value is { name: string; at: Place } & Records {
    return 'at' in value && typeof value.name === 'string' && !('kind' in value);
}
