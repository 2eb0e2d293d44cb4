import { GERMANY } from "./de";
import { SPAIN } from "./es";
import { FRANCE } from "./fr";
import { BRITAIN } from "./gb";
import { ITALY } from "./it";
import { POLAND } from "./pl";
import type { RegionTable } from "./region-table";
import { UNITED_STATES } from "./us";

/** The parts of every country whose regions we know by name, by the code of the country. */
export const REGIONS: Readonly<Record<string, RegionTable>> = {
  DE: GERMANY,
  ES: SPAIN,
  FR: FRANCE,
  GB: BRITAIN,
  IT: ITALY,
  PL: POLAND,
  US: UNITED_STATES,
};
