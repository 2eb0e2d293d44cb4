import type { ClaimVerdict } from "@/lib/core/articles/claim-verdict";
import { figureLabel } from "@/lib/core/chart/words/figure-label";
import { describeOrigin } from "@/lib/core/chart/words/origin";
import type { Claim } from "@/lib/core/model/article";
import { countryName } from "@/lib/core/model/country";
import { TableScroll } from "../tables/table-scroll";
import { VerdictChip } from "./verdict-chip";

export interface CheckedClaim {
  readonly claim: Claim;
  readonly verdict: ClaimVerdict;
}

/** The claims of an article, each with the poll cell it was held against and what came of it. */
export function ClaimTable({ claims, caption }: { claims: readonly CheckedClaim[]; caption: string }) {
  return (
    <TableScroll label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Claim</th>
            <th scope="col" className="number">
              In the article
            </th>
            <th scope="col" className="number">
              Stored
            </th>
            <th scope="col">Check</th>
            <th scope="col">Where it stands</th>
          </tr>
        </thead>
        <tbody>
          {claims.map(({ claim, verdict }) => (
            <tr key={`${claim.start} ${claim.country}`}>
              <th scope="row">
                {claim.country === null ? "Country not stated" : countryName(claim.country)}:{" "}
                {claim.response ?? "answer not stated"}
              </th>
              <td className="number">
                {claim.value ?? "–"}
                {claim.unit === "percent" ? "%" : ""}
              </td>
              <td className="number">{verdict.against === null ? "–" : figureLabel(verdict.against.result.figure)}</td>
              <td>
                <VerdictChip verdict={verdict} />
              </td>
              <td className="secondary">{verdict.against === null ? "–" : describeOrigin(verdict.against.result)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
