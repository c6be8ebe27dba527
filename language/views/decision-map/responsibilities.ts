import type { Parties, Responsibility, Subject } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { topicInWords } from '../../model/words.js';
import type { Found } from '../found.js';
import { titleOf } from '../mark.js';
import type { DecisionPart, DecisionView, PartId } from './decisions.js';
import { Open, type Signed } from './open.js';
import { marksOf } from './parties.js';

/** Who does something and who answers for it, drawn as decisions are. */
export function responsibilitiesOf(eco: Ecosystem, found: Found): DecisionView[] {
    return eco.all('Responsibility').map((responsibility) => {
        const { name, title, nameAt, at, about } = responsibility;
        const open = Open.within(found, at);
        const parts = partsOf(eco, responsibility, open);
        return {
            names: [name],
            count: 1,
            title: title ?? name,
            at: nameAt,
            topics: about.map((subject) => subjectInWords(eco, subject)),
            parts,
            terms: [],
            open: open.rest()
        };
    });
}
function partsOf(eco: Ecosystem, responsibility: Responsibility, open: Open): DecisionPart[] {
    const { responsible, accountable, consults, informs, nameAt } = responsibility;
    const part = (id: PartId, title: string, why: string, said: Parties | undefined): DecisionPart => ({
        id,
        title,
        why,
        parties: marksOf(eco, said)
    });
    const nobody: Signed | undefined = accountable
        ? undefined
        : open.told(
              { text: 'nobody is said to answer for it', why: 'Say it with: accountable NAME', at: [nameAt] },
              'accountable-not-unique'
          );
    return [
        part('responsible', 'Responsible', 'Does the work.', responsible),
        { ...part('accountable', 'Accountable', 'Answers for it.', accountable), doubt: nobody },
        part('consulted', 'Consulted', 'Is heard before.', consults),
        part('informed', 'Informed', 'Hears of it afterwards.', informs)
    ];
}
function subjectInWords(eco: Ecosystem, { topic, element }: Subject): string {
    if (topic) return topicInWords(topic);
    const name = element?.name ?? '';
    return eco.find(name, 'Decision', 'Goal', 'Pool', 'Channel')?.title ?? titleOf(eco, name);
}
