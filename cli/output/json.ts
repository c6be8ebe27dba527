import type { Finding } from '../../language/index.js';
import type { Checked } from '../checked.js';
import { pathOf } from '../files.js';

/** Zero-based lines and UTF-16 characters, as in LSP. */
export function json({ ecosystems, findings }: Checked): string {
    return `${JSON.stringify({ version: 1, ecosystems, findings: findings.map(asJson) }, null, 2)}\n`;
}
function asJson({ rule, severity, message, at, element, related }: Finding): object {
    return {
        rule,
        severity,
        message,
        file: pathOf(at.uri),
        range: at.range,
        element,
        related: related.map((r) => ({ message: r.message, file: pathOf(r.at.uri), range: r.at.range }))
    };
}
