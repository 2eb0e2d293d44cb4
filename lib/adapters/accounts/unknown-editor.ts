import type { PollDataError } from "@/lib/core/errors";
import { refusal } from "@/lib/core/refusal";

export function unknownEditor(email: string): PollDataError {
  return refusal("EDITOR_UNKNOWN", `There is no editor ${email}.`, "toplines editor list shows them.", email);
}
