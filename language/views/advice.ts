/** What to write where a map has nothing to show yet. */
export interface Advice {
    readonly text: string;
    /** As it would stand in the file, with names of this ecosystem where it has them. */
    readonly code: string;
}
