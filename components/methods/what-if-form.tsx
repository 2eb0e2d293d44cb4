import type { WhatIfForm as Form } from "@/lib/reading/what-if-query";

/** The calculator: a plain form that sends an address. */
export function WhatIfForm({ form, problems }: { form: Form; problems: readonly string[] }) {
  return (
    <form className="filters" action="/methods#what-if" method="get">
      <label>
        People asked in each country or group
        <input type="text" inputMode="numeric" name="n" defaultValue={form.n} required />
      </label>
      <label>
        Design effect (1 = none)
        <input type="text" inputMode="decimal" name="deff" defaultValue={form.deff} required />
      </label>
      <label>
        Shares in %, with commas between
        <input type="text" name="shares" defaultValue={form.shares} required />
      </label>
      <button type="submit" className="button">
        Calculate
      </button>
      {problems.length > 0 ? (
        <ul className="ignored" role="alert">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      ) : null}
    </form>
  );
}
