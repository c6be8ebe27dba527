import { it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { libraries, Workspace } from '../language/index.js';
import { bodyFacts } from '../language/services/hover/power.js';
import { partyFacts } from '../language/services/hover/party.js';
it('x', () => {
    for (const ex of ['cncf','catena-x','scsn','open-banking-uk/before','alibaba-taobao','urban-mobility','app-store']) {
        const w = new Workspace({ libraries });
        for (const f of readdirSync('examples/'+ex).filter(f=>f.endsWith('.eco'))) w.set('file:///'+f, readFileSync(path.join('examples',ex,f),'utf8'));
        for (const { ecosystem: eco } of w.reports()) for (const b of eco.all('Body')) console.log(ex, b.name, '\n  '+bodyFacts(eco, b).join('\n  '));
    }
    const w = new Workspace({ libraries });
    w.set('file:///a.eco', `ecosystem X
role R
partner A as R
partner B as R
partner C
body Board { seats R 2, C 1, A 1 passes with majority of all votes }
body Two { seats R 2, C 1 passes with majority of all votes }
body Three { seats R 3, C 1 passes with 2/3 of votes cast }
`);
    for (const { ecosystem: eco } of w.reports()) {
        for (const b of eco.all('Body')) console.log(b.name, '\n  '+bodyFacts(eco, b).join('\n  '));
        for (const p of ['A','B','C']) console.log(p, '\n  '+partyFacts(eco, p).join('\n  '));
    }
});
