import type { Coalition } from './game.js';

/** Players of equal weight that are in a coalition or out of it together. */
export interface Block {
    readonly weight: number;
    readonly players: Coalition;
}

/** Players (heaviest first) by weight. */
export function groupsOf(weights: readonly number[], players: Coalition): Block[] {
    const groups: { weight: number; players: number[] }[] = [];
    for (const player of players) {
        const group = groups.at(-1);
        if (group?.weight === weights[player]) group.players.push(player);
        else groups.push({ weight: weights[player], players: [player] });
    }
    return groups;
}
/** Blocks of 1, 2, 4, … players and the rest, so that some of the blocks have any number of them. */
export function split({ weight, players }: Block): Block[] {
    const blocks: Block[] = [];
    for (let start = 0, size = 1; start < players.length; start += size, size *= 2) {
        const together = players.slice(start, start + size);
        blocks.push({ weight: weight * together.length, players: together });
    }
    return blocks;
}
export function blocksOf(weights: readonly number[], players: Coalition): Block[] {
    return groupsOf(weights, players).flatMap(split);
}

export function weightOfAll(blocks: readonly Block[]): number {
    return blocks.reduce((sum, b) => sum + b.weight, 0);
}
