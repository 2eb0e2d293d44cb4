import type { PairStatement } from "@/lib/core/comparison/pair-statements";
import { TableScroll } from "./table-scroll";

/** What published gaps allow when no sample sizes are stated. */
export function PairTable({ pairs }: { pairs: readonly PairStatement[] }) {
  return (
    <>
      <p className="small">
        The source states no sample sizes (n not stated). So no statement about chance is possible here: neither a range
        around a figure nor a test of a difference, and no average of the countries. What remains are the gaps as
        published.
      </p>
      <TableScroll label="Pairs of countries">
        <table>
          <thead>
            <tr>
              <th scope="col">Pair</th>
              <th scope="col" className="number">
                Gap as published
              </th>
              <th scope="col" className="number">
                With rounding
              </th>
              <th scope="col" className="number">
                Respondents needed per country*
              </th>
              <th scope="col">Statement</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={pair.pair}>
                <th scope="row">{pair.pair}</th>
                <td className="number">
                  <strong>{pair.gap}</strong>
                </td>
                <td className="number">{pair.withRounding}</td>
                <td className="number">{pair.respondents}</td>
                <td className="secondary">{pair.statement}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      <p className="note">
        * Effective sample size at which a gap of this size would pass the 5% level, each pair alone: as published, and
        with rounding at its least favourable. This is not a statement about the samples used here.
      </p>
    </>
  );
}
