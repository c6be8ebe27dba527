import type { Ecosystem } from '../model/ecosystem.js';

/** Related parties: the transitive closure of stakes above 50 %, up, down and through a common parent. A party without such a stake is related to itself only. */
export function relatedGroups(eco: Ecosystem): (name: string) => string {
    const parent = new Map<string, string>();
    const root = (name: string): string => {
        let at = name;
        while (parent.has(at) && parent.get(at) !== at) at = parent.get(at)!;
        return at;
    };
    for (const partner of eco.all('Partner')) {
        for (const stake of partner.stakes) {
            if (stake.share.value.compare('1/2') > 0) {
                const [a, b] = [root(partner.name), root(stake.holder.name)].sort();
                if (a !== b) parent.set(b, a);
            }
        }
    }
    return root;
}
