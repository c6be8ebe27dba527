import type { Ecosystem } from '../model/ecosystem.js';
import { spelled } from '../model/spelling.js';

/** A name that nothing has yet, as near to the one wished for as possible, as it has to be written. */
export function freshName(eco: Ecosystem, wished: string): string {
    let name = wished;
    for (let number = 2; eco.find(name); number++) name = `${wished}${number}`;
    return spelled(name);
}
