import { NORMAL_QUANTILE_975 } from "./normal-quantile";
import { checkSampleShare, type SampleShare, shareVariance } from "./sample-share";

/** A country's share and the people it speaks for. */
export interface CountryShare extends SampleShare {
  /** Adults (18 and over), in any unit that is the same for all. */
  readonly adults: number;
}

export interface CountryAverage {
  readonly share: number;
  readonly standardError: number;
  readonly marginOfError: number;
}

/**
 * Average of countries weighted by their adult populations: "average of the k countries polled", never of countries
 * counted alike, and "EU average" only with all 27.
 *
 * Formula: `P = ΣW_c p_c`, `SE = √(ΣW_c² v_c)`, `W_c` the country's part of the adults. Units: shares from 0 to 1.
 * Source: Cochran (1977), stratified sampling.
 */
export function countryAverage(countries: readonly CountryShare[], z = NORMAL_QUANTILE_975): CountryAverage {
  const total = countries.reduce((sum, { adults }) => sum + adults, 0);
  if (!(total > 0)) throw new RangeError("without adult populations there is no average of countries");
  let share = 0;
  let variance = 0;
  for (const country of countries) {
    checkSampleShare(country);
    const weight = country.adults / total;
    share += weight * country.share;
    variance += weight * weight * shareVariance(country);
  }
  const standardError = Math.sqrt(variance);
  return { share, standardError, marginOfError: z * standardError };
}
