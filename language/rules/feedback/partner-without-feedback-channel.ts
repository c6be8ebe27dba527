import { isMeant } from '../../analyses/parties/meant.js';
import { relatedGroupOf } from '../../analyses/parties/related-groups.js';
import { reaches } from '../../analyses/transparency/reached.js';
import type { Channel, Partner } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { spelled } from '../../model/spelling.js';
import { listed, verb } from '../../model/words.js';
import { appendStatement, type Fix, insertAt, replace } from '../fix.js';
import type { Hit, Rule } from '../rule.js';
import { neutralRunner } from './runners.js';

export const partnerWithoutFeedbackChannel: Rule = {
    id: 'partner-without-feedback-channel',
    family: 'feedback',
    severity: 'warning',
    nature: 'gap',
    summary: 'Active partners are not admitted to any feedback channel.',
    *check(eco): Iterable<Hit> {
        const { header } = eco;
        if (!header || eco.active.length < 2) return;
        const channels = eco.all('Channel');
        // One that does not say whom it is open to may be open to all.
        if (channels.some((c) => !c.openTo)) return;
        const left = channels.length ? notAdmitted(eco, channels) : eco.active;
        if (left.length) yield hit(eco, header.nameAt, channels, left);
    }
};

/** Whoever runs a channel hears the others, and needs none to be heard. */
function notAdmitted(eco: Ecosystem, channels: readonly Channel[]): Partner[] {
    const isAdmitted = reaches(eco, ...channels.map((c) => c.openTo));
    const runs = (party: string): boolean =>
        (relatedGroupOf(eco, party)?.members ?? [party]).some((p) => channels.some((c) => isMeant(eco, c.runBy, p)));
    return eco.active.filter((p) => !isAdmitted(p.name) && !runs(p.name));
}
function hit(eco: Ecosystem, header: Hit['at'], channels: readonly Channel[], left: readonly Partner[]): Hit {
    const names = left.map((p) => p.name);
    const [only] = channels.length === 1 ? channels : [];
    const who = `${listed(names)} ${verb(names.length, 'has', 'have')}`;
    return {
        at: only?.openTo?.at ?? header,
        element: only?.name ?? eco.name,
        parties: names,
        message: channels.length
            ? `${who} no channel for feedback: ${only ? `${only.name}, the only one,` : `none of the ${channels.length} channels`} is ${only ? 'not ' : ''}open to ${names.length} of the ${eco.active.length} active partners. Open one to them; every voice counts.`
            : `${eco.name} has no channel for feedback, so none of its ${eco.active.length} active partners is asked or can speak up. Add one that is open to all; every voice counts.`,
        related: only
            ? []
            : channels
                  .slice(0, 10)
                  .map((c) => ({ message: `${c.name} is open to these only.`, at: c.openTo?.at ?? c.nameAt })),
        fixes: channels.length ? opened(channels, left) : added(eco)
    };
}
function opened(channels: readonly Channel[], left: readonly Partner[]): Fix[] {
    const names = left.length > 3 ? [] : left.map((p) => spelled(p.name));
    const admit = channels.slice(0, 3).flatMap(({ name, openTo }) => (openTo ? [{ name, openTo }] : []));
    return [
        ...admit.map(({ name, openTo }, i) => ({
            title: `Open ${name} to all`,
            preferred: i === 0,
            edits: [replace(openTo.at, 'all')]
        })),
        ...admit
            .filter(({ openTo }) => names.length && !openTo.all)
            .map(({ name, openTo }) => ({
                title: `Open ${name} to ${listed(names)}, too`,
                edits: [insertAt(openTo.at, 'end', `, ${names.join(', ')}`)]
            }))
    ];
}
/** Who runs it is left to the author unless a neutral partner is there; the limit is ours. */
function added(eco: Ecosystem): Fix[] {
    const file = eco.file(eco.header?.at.uri);
    const runner = neutralRunner(eco);
    const text = `channel Voices "Concerns and ideas" open to all {
    ${runner ? `run by ${spelled(runner)}   ` : ''}answers within 14 days   publishes outcomes to all
}`;
    return file && !eco.find('Voices')
        ? [{ title: 'Add a channel that is open to all', preferred: true, edits: [appendStatement(file, text)] }]
        : [];
}
