import type { Verdict } from "@/lib/core/comparison/pairwise-verdicts";
import type { WhatIf } from "@/lib/core/comparison/what-if";
import { formatCount, roundHalfAway } from "@/lib/core/format/percent";
import type { ShareInterval } from "@/lib/core/stats/wilson-interval";
import { TableScroll } from "../tables/table-scroll";

const VERDICTS: Readonly<Record<Verdict, string>> = {
  clear: "clear",
  fragile: "fragile: rounding may undo it",
  "not-clear": "not clear",
  "small-base": "small base: no claim",
  "precision-unknown": "precision unknown",
};

/** What would follow from the reader's own assumption; it is printed beside every number. */
export function WhatIfResults({ result }: { result: WhatIf }) {
  const { n, designEffect } = result.assumption;
  const label = `assumed: n = ${formatCount(n)}, design effect ${designEffect}`;
  const names = new Map(result.shares.map(({ key, name }) => [key, name]));
  return (
    <>
      <p className="small">
        <strong>Your assumption</strong>, not a statement about any poll ({label}).
      </p>
      <TableScroll label="Shares">
        <table>
          <caption>Each share, {label}</caption>
          <thead>
            <tr>
              <th scope="col">Share</th>
              <th scope="col" className="number">
                ± points
              </th>
              <th scope="col" className="number">
                95% interval
              </th>
              <th scope="col" className="number">
                With rounding
              </th>
            </tr>
          </thead>
          <tbody>
            {result.shares.map((share) => (
              <tr key={share.key}>
                <th scope="row">{share.name}</th>
                <td className="number">{points(share.marginOfError)}</td>
                <td className="number">{range(share.interval)}</td>
                <td className="number">{range(share.envelope)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {result.pairs.length > 0 ? (
        <TableScroll label="Pairs">
          <table>
            <caption>
              Each pair, adjusted for all {result.pairs.length} (Holm), {label}
            </caption>
            <thead>
              <tr>
                <th scope="col">Pair</th>
                <th scope="col" className="number">
                  Difference
                </th>
                <th scope="col" className="number">
                  95% interval
                </th>
                <th scope="col" className="number">
                  p, adjusted
                </th>
                <th scope="col" className="number">
                  p, worst rounding
                </th>
                <th scope="col">Verdict</th>
              </tr>
            </thead>
            <tbody>
              {result.pairs.map(({ first, second, difference, verdict, test }) => (
                <tr key={`${first} ${second}`}>
                  <th scope="row">
                    {names.get(first)} – {names.get(second)}
                  </th>
                  <td className="number">{points(difference)} pts</td>
                  <td className="number">{test ? range(test.interval) : "–"}</td>
                  <td className="number">{test ? probability(test.adjustedP) : "–"}</td>
                  <td className="number">{test ? probability(test.adjustedLeastFavourableP) : "–"}</td>
                  <td>{VERDICTS[verdict]}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      ) : null}
    </>
  );
}

function points(share: number): string {
  const value = roundHalfAway(share * 100, 1).toFixed(1);
  return value.startsWith("-") ? `−${value.slice(1)}` : value;
}

function range({ lower, upper }: ShareInterval): string {
  return `${points(lower)} to ${points(upper)}`;
}

/** Never 0: a probability that small is said to be below a thousandth. */
function probability(p: number): string {
  return p < 0.001 ? "< 0.001" : p.toFixed(3);
}
