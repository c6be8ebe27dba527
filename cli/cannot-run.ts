/** Why the command line could not do what it was asked: one line for people, exit code 2. */
export class CannotRun extends Error {}
