import { formatCount } from "../../format/percent";
import type { Figure } from "../../model/figure";

/** A figure as its source published it, for tables: `56%`, `49.4%`, `<1%`, `–` not asked, `…` suppressed. */
export function figureLabel(figure: Figure): string {
  const sign = figure.unit === "percent" ? "%" : "";
  switch (figure.status) {
    case "value":
      return figure.unit === "percent" ? `${figure.published}%` : formatCount(Number(figure.published));
    case "below":
      return `<${figure.bound}${sign}`;
    case "missing":
      return "not stated";
    case "not_asked":
      return "–";
    case "suppressed":
      return "…";
  }
}
