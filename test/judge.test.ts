import { describe, expect, it } from 'vitest';
import { Judge } from '../extension/server/judge.js';
import type { Steps } from '../language/index.js';
import { FakeClock, served } from './served.js';

function fresh(texts: Record<string, string>): Record<string, string[]> {
    const one = served();
    for (const [uri, text] of Object.entries(texts)) one.set(uri, text);
    one.time.rest();
    return one.shown();
}
const [a, b] = ['file:///a.eco', 'file:///b.eco'];
const first = 'ecosystem Net\npartner Dairy\npartner Farms\npool Sales { share Dairy 60 %, Farms 30 % }\n';
const second = 'part of Net\npartner Shop { contributes Space as capital }\n';

describe('judging in slices', () => {
    it('publishes what a fresh server does', () => {
        const { set, time, shown } = served(11);
        set(a, first);
        set(b, second);
        time.rest();
        expect(shown()).toEqual(fresh({ [a]: first, [b]: second }));
        expect(shown()[a].join()).toContain('add up to 90 %');
    });
    it('a burst of changes is one round', () => {
        const { sent, set, time } = served();
        for (let i = 0; i < 10; i++) set(`file:///${i}.eco`, `ecosystem E${i}\npool P { share A 1/2 }`);
        time.rest();
        expect(sent.map((s) => s.uri).sort()).toEqual(Array.from({ length: 10 }, (_, i) => `file:///${i}.eco`));
    });
    it('a change drops what is under way, wherever that is, and the old findings stay until the new ones are whole', () => {
        const changed = first.replace('30 %', '20 %');
        const wanted = fresh({ [a]: changed, [b]: second });
        let overtaken = 0;
        for (let slices = 1; ; slices++) {
            // Every look at the clock ends a slice.
            const { set, time, shown, sent } = served(11);
            set(a, first);
            set(b, second);
            time.rest();
            const [before, count] = [shown(), sent.length];
            set(b, `${second}certificate Audit\n`);
            let going = true;
            for (let i = 0; i < slices && going; i++) going = time.tick();
            if (!going) break;
            overtaken++;
            expect(shown()).toEqual(before);
            set(a, changed);
            expect(sent.length).toBe(count);
            time.rest();
            expect(shown()).toEqual({ ...before, ...wanted });
        }
        expect(overtaken).toBeGreaterThan(60);
    });
    it('publishes nothing again that is shown already', () => {
        const { set, time, sent, publisher } = served();
        set(a, first);
        time.rest();
        expect(sent).toHaveLength(1);
        set(a, `${first}// a remark\n`);
        time.rest();
        expect(sent).toHaveLength(1);
        publisher.forget(a);
        set(b, second.replace('contributes Space as capital', ''));
        time.rest();
        expect(sent.map((s) => s.uri)).toContain(a);
    });
    it('clears a file that has no findings any more, and one that has gone', () => {
        const { set, time, shown, workspace, judge } = served();
        set(a, first);
        set(b, 'partner\n');
        time.rest();
        expect(shown()[b]).not.toEqual([]);
        workspace.delete(b);
        judge.soon();
        time.rest();
        expect(shown()[b]).toEqual([]);
    });
    it('who waits for findings gets those of the latest text', async () => {
        const { set, time, workspace, judge } = served(11);
        set(a, first);
        let told = '';
        const asked = judge.settled().then(() => {
            told = workspace
                .all()
                .map((f) => f.message)
                .join();
        });
        for (let i = 0; i < 5; i++) time.tick();
        set(a, first.replace('30 %', '10 %'));
        expect(told).toBe('');
        time.rest();
        await asked;
        expect(told).toContain('add up to 70 %');
        await judge.settled();
    });
    it('a failure ends the round and is told, and the next change begins anew', () => {
        const failures: unknown[] = [];
        let rounds = 0;
        const time = new FakeClock();
        const judge = new Judge(
            // biome-ignore lint/correctness/useYield: it fails before its first pause
            function* (): Steps<void> {
                if (!rounds++) throw new Error('no');
            },
            (error) => failures.push(error),
            time
        );
        judge.soon();
        time.rest();
        judge.soon();
        time.rest();
        expect([failures.length, rounds]).toEqual([1, 2]);
    });
});
