/** The families of the catalogue, in its order. */
export const families = {
    roles: 'Roles and responsibility',
    decisions: 'Decision rights',
    data: 'Data sharing',
    disputes: 'Conflict resolution',
    sharing: 'Fairness of benefit sharing',
    power: 'Power and dependence',
    transparency: 'Transparency',
    feedback: 'Feedback',
    trust: 'Trust levels',
    exit: 'Lifecycle and exit',
    wins: 'Early wins',
    waivers: 'Exceptions'
} as const;
export type FamilyId = keyof typeof families;
