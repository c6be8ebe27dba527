import type { Body, Seat } from '../model/declarations.js';
import type { Ecosystem } from '../model/ecosystem.js';
import { spelled } from '../model/spelling.js';
import { insertAt, replace } from '../rules/fix.js';
import { readVotes } from './reading.js';
import type { Supposition } from './supposition.js';
import { noSuch, partyKinds } from './unknown.js';
import type { Wanted } from './wanted.js';

/**
 * The votes of a seat: of the one that there is, or of a new one; without any vote the seat goes. Who is supposed to leave gets no new one:
 * what it sat through until then is over with it.
 */
export function votes(
    eco: Ecosystem,
    { body: name, party, votes: typed }: Supposition & { what: 'votes' },
    leavers: ReadonlySet<string>
): Wanted {
    const body = eco.find(name, 'Body');
    if (!body) return { refused: noSuch(eco, 'body', name, 'Body') };
    if (!eco.find(party, ...partyKinds)) return { refused: noSuch(eco, 'party', party, ...partyKinds) };
    const read = readVotes(typed);
    if ('refused' in read) return read;
    const isNone = read.value.equals(0);
    const [seat, second] = body.seats.filter((s) => s.party?.name === party);
    if (second) return { refused: `${party} has several seats in ${name}. Change the one you mean in the text.` };
    if (!seat && leavers.has(party))
        return { refused: `${party} is supposed to leave, so it gets no seat in ${name}.` };
    if (!seat)
        return (
            throughOthers(eco, body, party) ??
            (isNone ? { refused: `${party} has no seat in ${name}.` } : newSeat(body, party, read.text))
        );
    if (isNone) return { without: body.seats.indexOf(seat), in: body };
    if (!seat.observer && read.value.equals(seat.votes?.value ?? 1))
        return { refused: `${party} has ${votesInWords(seat)} in ${name} already.` };
    return { edits: [withVotes(seat, read.text)] };
}
function withVotes(seat: Seat, text: string): ReturnType<typeof replace> {
    if (seat.votes) return replace(seat.votes.at, text);
    const { at } = seat.party!;
    if (!seat.observer) return insertAt(at, 'end', ` ${text}`);
    return replace({ uri: at.uri, range: { start: at.range.end, end: seat.at.range.end } }, ` ${text}`);
}
function newSeat(body: Body, party: string, text: string): Wanted {
    return { entry: `${spelled(party)} ${text}`, in: body };
}
/** Who sits in a body as one of several has its votes through them. */
function throughOthers(eco: Ecosystem, body: Body, party: string): Wanted | undefined {
    const shared = body.seats.find(
        (s) => s.party && eco.find(s.party.name, 'Role', 'Group') && eco.expandName(s.party.name).has(party)
    );
    if (!shared) return undefined;
    const through = shared.party!.name;
    const word = eco.find(through, 'Role') ? 'role' : 'group';
    return {
        refused: `${party} sits in ${body.name} through the ${word} ${through}. Change the votes of ${through}, or name ${party} in the text.`
    };
}
function votesInWords({ votes }: Seat): string {
    const text = votes?.text ?? '1';
    return `${text} ${text === '1' ? 'vote' : 'votes'}`;
}
