/** Something that is not so, and is asked about: what would follow if it were? */
export type Supposition =
    | { readonly what: 'leaves'; readonly partner: string }
    /** The votes of a seat; `0` takes the seat away. */
    | { readonly what: 'votes'; readonly body: string; readonly party: string; readonly votes: string }
    /** As it is written: `20 %`, `1/3`, `rest`. */
    | { readonly what: 'share'; readonly pool: string; readonly party: string; readonly share: string }
    /** Of a body, as it is written: `majority of all votes`, `2/3 of votes cast`, `unanimous`. */
    | { readonly what: 'majority'; readonly of: string; readonly majority: string };

/** What a supposition is about: two about the same contradict each other. */
export function subjectOf(s: Supposition): string {
    switch (s.what) {
        case 'leaves':
            return JSON.stringify([s.what, s.partner]);
        case 'votes':
            return JSON.stringify([s.what, s.body, s.party]);
        case 'share':
            return JSON.stringify([s.what, s.pool, s.party]);
        case 'majority':
            return JSON.stringify([s.what, s.of]);
    }
}
