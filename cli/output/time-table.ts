/** How long each rule took, the longest first. */
export function timeTable(times: ReadonlyMap<string, number>): string {
    const rows = [...times].sort((a, b) => b[1] - a[1]);
    const all = rows.reduce((sum, [, ms]) => sum + ms, 0);
    const line = (ms: number, rule: string): string => `${ms.toFixed(1).padStart(9)} ms  ${rule}\n`;
    return rows.map(([rule, ms]) => line(ms, rule)).join('') + line(all, 'all rules');
}
