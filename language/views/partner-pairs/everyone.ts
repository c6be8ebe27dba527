/** The column of what goes to nobody in particular; no name is spelt so. */
export const everyone = '*';
