import type { Ecosystem } from '../../model/ecosystem.js';
import { freshName } from '../../rules/fresh-name.js';
import { type Form, namesOf } from './fill.js';

/** Members of a council to start with. */
const mostSeats = 5;

/** Whole blocks to start from. */
export function templatesOf(eco: Ecosystem): Form[] {
    return [council(eco), disputeProcess(eco), wayOut, earlyWin(eco)];
}

/** One vote for each of the first partners: nobody decides alone until somebody writes otherwise. */
function council(eco: Ecosystem): Form {
    const names = namesOf(eco, ['Partner']).slice(0, mostSeats);
    const members = names.length > 1 ? names : ['PartyA', 'PartyB', 'PartyC'];
    return {
        label: 'council',
        says: 'A body with a seat for each partner: who votes, what a motion needs, how often it meets.',
        text: [
            `body <${freshName(eco, 'Council')}> "<Council of the partners>" {`,
            `\tseats ${members.map((name) => `<${name}> <1>`).join(', ')}`,
            `\tquorum <${Math.floor(members.length / 2) + 1}> members   passes with majority of all votes`,
            '\trelated parties vote once',
            '\tmeets every <3 months>   term <24 months>',
            '}'
        ].join('\n')
    };
}
/** From cheap and friendly to final; nobody judges in their own cause. */
function disputeProcess(eco: Ecosystem): Form {
    return {
        label: 'dispute process',
        says: 'Four steps, each with a deadline: talk, mediation, a ruling that hears both, arbitration.',
        text: [
            `conflict <${freshName(eco, 'Disputes')}> "<Disputes among members>" about any {`,
            '\topen to all   free of charge',
            '\tstep talk between parties within <14 days>',
            '\tstep mediation by <@External Mediator> within <30 days>',
            '\tstep ruling by <@Body Panel> hearing both within <60 days> recusing parties',
            '\tstep arbitration by <@External Arbitrator> hearing both within <6 months> final',
            '}'
        ].join('\n')
    };
}
const wayOut: Form = {
    label: 'way out',
    says: 'How everybody can leave: notice, what happens to the data, and time to hand over.',
    text: [
        'exit for <all> {',
        '\tnotice <6 months>',
        '\treturns data within <30 days>   deletes data within <90 days>',
        '\ttransition <3 months>',
        '}'
    ].join('\n')
};
function earlyWin(eco: Ecosystem): Form {
    const [one = 'PartyA', other = 'PartyB'] = namesOf(eco, ['Partner']);
    return {
        label: 'early win',
        says: 'Something small that several bring about, that hurts nobody and that all can see soon.',
        text: [
            `win <${freshName(eco, 'FirstWin')}> "<What everybody will see>" by <${one}>, <${other}> {`,
            '\tbenefits <all>   downside low   due <day 3>   visible to all',
            '}'
        ].join('\n')
    };
}
