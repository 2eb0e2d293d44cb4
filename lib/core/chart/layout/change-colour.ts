import type { ColourRole } from "../chart-model";
import type { ChangeDirection } from "../dumbbell-plot";

/** Up is blue, down is brown, and what is not clear is grey. */
export function changeColour(direction: ChangeDirection): ColourRole {
  if (direction === null) return "context";
  return direction === "up" ? "support" : "oppose";
}
