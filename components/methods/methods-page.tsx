import type { WhatIf } from "@/lib/core/comparison/what-if";
import type { WhatIfQuery } from "@/lib/reading/what-if-query";
import { Section } from "../layout/section";
import { METHOD_GROUPS, type MethodText } from "./method-list";
import { WhatIfForm } from "./what-if-form";
import { WhatIfResults } from "./what-if-results";

interface MethodsPageProps {
  query: WhatIfQuery;
  /** The peacekeeper poll with a sample size that its source does not state, and the sentence it would allow. */
  example: { readonly result: WhatIf; readonly sentence: string };
}

/** How every figure of the site is computed: in plain words, then exactly. */
export function MethodsPage({ query, example }: MethodsPageProps) {
  return (
    <>
      <h1>Methods</h1>
      <p className="secondary">
        How figures are computed here, in plain words first, then exactly. What the data cannot carry is not said:
        without a stated sample size there is no interval and no test.
      </p>
      <div className="columns">
        <div>
          {METHOD_GROUPS.map((group) => (
            <Section key={group.id} id={group.id} title={group.title}>
              {group.methods.map((method) => (
                <Method key={method.id} method={method} />
              ))}
            </Section>
          ))}
          <Section id="example" title="A worked example">
            <p>
              A YouGov poll found 56% support for sending peacekeepers to Ukraine in the UK, 40% in France and Italy and
              36% in Poland. The source gives no sample sizes. As facts there remain the four shares and their gaps: 16
              points (15 to 17 with rounding) between the UK and France or Italy, 20 (19 to 21) between the UK and
              Poland, 4 (3 to 5) between France or Italy and Poland, and the same after rounding for France and Italy.
            </p>
            <p>
              Only as an illustration, with a sample size that is <strong>assumed</strong>: {example.sentence}
            </p>
            <WhatIfResults result={example.result} />
          </Section>
        </div>
        <div>
          <Section id="what-if" title="What if …">
            <p className="small">
              How many people would it take? Enter a number of respondents and the published shares, and see what could
              be said.
            </p>
            <WhatIfForm form={query.form} problems={query.problems} />
            {query.result === null ? null : <WhatIfResults result={query.result} />}
          </Section>
          <Section title="On this page">
            <ul className="rows">
              {METHOD_GROUPS.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </>
  );
}

function Method({ method }: { method: MethodText }) {
  return (
    <div className="method" id={method.id}>
      <h3>{method.title}</h3>
      <p>{method.plain}</p>
      {method.formula === null ? null : <p className="formula">{method.formula}</p>}
      <p className="note">
        {method.source}. In the code: <code>{method.code}</code>
      </p>
    </div>
  );
}
