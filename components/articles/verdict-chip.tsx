import type { ReactNode } from "react";
import type { ClaimVerdict, VerdictCode } from "@/lib/core/articles/claim-verdict";
import { DashedIcon, DiffersIcon, HalfIcon, TickIcon } from "../layout/icons";

interface ChipLook {
  readonly icon: ReactNode;
  readonly tone: "success" | "warning" | "error" | "neutral";
  readonly words: string;
}

const LOOKS: Readonly<Record<VerdictCode, ChipLook>> = {
  exact: { icon: <TickIcon />, tone: "success", words: "Matches the poll" },
  rounded: { icon: <TickIcon />, tone: "success", words: "Matches after rounding" },
  within_uncertainty: { icon: <HalfIcon />, tone: "warning", words: "Within uncertainty" },
  differs: { icon: <DiffersIcon />, tone: "error", words: "Differs" },
  other_country: { icon: <DiffersIcon />, tone: "error", words: "Another country’s figure" },
  other_question: { icon: <DiffersIcon />, tone: "error", words: "Another question’s figure" },
  superseded: { icon: <HalfIcon />, tone: "warning", words: "Superseded" },
  same_source: { icon: <DashedIcon />, tone: "neutral", words: "Copied from this article" },
  no_data: { icon: <DashedIcon />, tone: "neutral", words: "No data here" },
  clear: { icon: <TickIcon />, tone: "success", words: "Clear" },
  fragile: { icon: <HalfIcon />, tone: "warning", words: "Fragile (rounding)" },
  not_clear: { icon: <HalfIcon />, tone: "warning", words: "Not clear" },
  precision_unknown: { icon: <HalfIcon />, tone: "warning", words: "Precision unknown" },
  cannot_be_checked: { icon: <DashedIcon />, tone: "neutral", words: "Cannot be checked" },
};

/** What a check came to: always an icon and words, never colour alone. */
export function VerdictChip({ verdict }: { verdict: Pick<ClaimVerdict, "code"> }) {
  const { icon, tone, words } = LOOKS[verdict.code];
  return (
    <span className={`chip chip-${tone}`}>
      {icon}
      {words}
    </span>
  );
}
