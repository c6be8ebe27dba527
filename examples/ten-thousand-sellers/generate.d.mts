/** Texts by file name: the marketplace, and a file for each region of a hundred sellers. */
export function sellers(count: number): Map<string, string>;
