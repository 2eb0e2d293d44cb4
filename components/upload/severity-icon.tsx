import type { Problem } from "@/lib/core/errors";
import { DashedIcon, DiffersIcon, HalfIcon, TickIcon } from "../layout/icons";

/** A sign for how grave something is; its word stands beside it. */
export function SeverityIcon({ severity }: { severity: Problem["severity"] | "fine" }) {
  switch (severity) {
    case "error":
      return <DiffersIcon />;
    case "warning":
      return <HalfIcon />;
    case "note":
      return <DashedIcon />;
    case "fine":
      return <TickIcon />;
  }
}
