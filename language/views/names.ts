/** The views, apart from what makes them, for whoever needs no more than their names. */
export const viewNames = ['matrix', 'pairs', 'strategy', 'data', 'decisions', 'trust'] as const;
export type ViewName = (typeof viewNames)[number];
