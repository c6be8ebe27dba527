/** Something that is not so, and is asked about: what would follow if it were? */
export type Supposition =
    | { readonly what: 'leaves'; readonly partner: string }
    /** The votes of a seat; `0` takes the seat away. */
    | { readonly what: 'votes'; readonly body: string; readonly party: string; readonly votes: string }
    /** As it is written: `20 %`, `1/3`, `rest`. */
    | { readonly what: 'share'; readonly pool: string; readonly party: string; readonly share: string }
    /** Of a body, or of a decision where it has one of its own; as it is written: `majority`, `2/3`, `3 of 5`. */
    | { readonly what: 'majority'; readonly of: string; readonly majority: string };
