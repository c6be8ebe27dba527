import { type DisputeKind, uncoveredKinds } from '../../analyses/disputes/kinds.js';
import type { ConflictProcess, Topic } from '../../model/declarations.js';
import type { Ecosystem } from '../../model/ecosystem.js';
import { listed, topicInWords } from '../../model/words.js';
import { appendStatement, type Fix, insertAt } from '../fix.js';
import type { Hit, Rule } from '../rule.js';

type Uncovered = ReadonlyMap<Topic, readonly DisputeKind[]>;

export const disputeKindUncovered: Rule = {
    id: 'dispute-kind-uncovered',
    family: 'disputes',
    severity: 'warning',
    nature: 'gap',
    summary: 'A kind of dispute that can arise has no process.',
    *check(eco): Iterable<Hit> {
        const { header } = eco;
        const uncovered = uncoveredKinds(eco);
        if (!header || !uncovered.size) return;
        const processes = eco.all('ConflictProcess');
        const only = processes.length === 1 ? processes[0] : undefined;
        const kinds = listed([...uncovered.keys()].map(topicInWords), 6);
        yield {
            at: (only ?? header).nameAt,
            element: (only ?? header).name,
            message: processes.length
                ? `Disputes about ${kinds} can arise from ${causes(uncovered)}, but no conflict process is about them. Say where they are settled, or let a process be about any.`
                : `Disputes about ${kinds} can arise from ${causes(uncovered)}, but ${header.name} has no conflict process. Say how they are settled.`,
            related: [...uncovered.values()]
                .map(([kind]) => kind)
                .map(({ topic, name, at }) => ({
                    message: `A dispute about ${topicInWords(topic)} can arise from ${name}.`,
                    at
                })),
            fixes: processes.length ? widen(processes, uncovered) : addProcess(eco)
        };
    }
};

function causes(uncovered: Uncovered): string {
    return listed([...uncovered.values()].flat().map((kind) => kind.name));
}
function widen(processes: readonly ConflictProcess[], uncovered: Uncovered): Fix[] {
    const topics = [...uncovered.keys()];
    return processes.slice(0, 3).flatMap(({ name, topicsAt }) =>
        topicsAt
            ? [
                  {
                      title: `Let ${name} be about ${listed(topics)}, too`,
                      preferred: processes.length === 1,
                      edits: [insertAt(topicsAt, 'end', `, ${topics.join(', ')}`)]
                  }
              ]
            : []
    );
}
/** Talking first and a court in the end is what holds without any words; the limit is ours. */
function addProcess(eco: Ecosystem): Fix[] {
    const file = eco.file(eco.header?.at.uri);
    const text = `conflict Disputes "How we settle disputes" about any {
    open to all
    step talk between parties within 30 days
    step court hearing both final
}`;
    return file && !eco.find('Disputes')
        ? [{ title: 'Add a process: talk, then court', preferred: true, edits: [appendStatement(file, text)] }]
        : [];
}
