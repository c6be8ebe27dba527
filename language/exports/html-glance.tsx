import type { VNode } from 'preact';
import { colors, Sign } from '../pictures/trust-pairs.js';
import type { Glance, Step } from '../views/glance.js';
import { placeInWords } from '../views/mark.js';
import type { Answer } from '../views/trust-report.js';

/** The first page: for whoever reads no other. */
export function AtAGlance({ glance }: { glance: Glance }): VNode {
    const { who, verdict, questions, habits, next, more, caveat } = glance;
    return (
        <section id="at-a-glance">
            <h2>At a glance</h2>
            <p class="verdict">{verdict}</p>
            <p>{who}</p>
            <div class="answers">
                <Answers title="The three questions" answers={questions} />
                <Answers title="The five habits" answers={habits} />
            </div>
            <h3>What to do next</h3>
            {next.length ? (
                <ol class="steps">
                    {next.map((step) => (
                        <NextStep key={step.text} step={step} />
                    ))}
                </ol>
            ) : (
                <p>
                    Nothing that this report looks for is missing or open. Ask the partners, and record what they
                    answer.
                </p>
            )}
            {more ? <p class="soft">{`And ${more} more: see the findings and the trust report.`}</p> : null}
            <p class="soft">{caveat}</p>
        </section>
    );
}
function Answers({ title, answers }: { title: string; answers: readonly Answer[] }): VNode {
    return (
        <section aria-label={title}>
            <h3>{title}</h3>
            <ul>
                {answers.map(({ id, question, verdict, words }) => (
                    <li key={id}>
                        {/* The words beside it say the same. */}
                        <svg viewBox="-10 -10 20 20" width="20" height="20" aria-hidden="true">
                            <Sign verdict={verdict} />
                        </svg>
                        <span>
                            {`${question} `}
                            <strong style={`color: var(--eco-${colors[verdict]})`}>{words}</strong>
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    );
}
/** What to do, and what is wrong: a repair alone leaves the reader asking of what. */
function NextStep({ step: { text, why, at } }: { step: Step }): VNode {
    const place = at ? ` (${placeInWords(at)})` : '';
    return (
        <li>
            {why ? <strong>{text}</strong> : text}
            {why ? <span class="line soft">{`${why}${place}`}</span> : place ? <span class="soft">{place}</span> : null}
        </li>
    );
}
