import { formatShare } from "../../format/percent";

/** A figure in a tile or cell: a whole percent without its sign, a published sign such as `<1`, `–` or `…`, else nothing. */
export function figureOf(share: number | null, published: string): string {
  if (share !== null) return formatShare(share);
  const short = published.replace("%", "");
  return /^(?:<\d+(?:\.\d+)?|–|…)$/.test(short) ? short : "";
}
