import type { RegionTable } from "./region-table";

export const BRITAIN: RegionTable = {
  "GB-ENG": ["England"],
  "GB-NIR": ["Northern Ireland", "N. Ireland"],
  "GB-SCT": ["Scotland"],
  "GB-WLS": ["Wales", "Cymru"],
};
