import { type PollVariant, sayTheSame } from "../apart";
import type { StatementAt } from "./statement";

/** The different polls among what is said under one slug; `null` when it is one. */
export function variantsOf(statements: readonly StatementAt[]): readonly PollVariant[] | null {
  const variants: PollVariant[] = [];
  for (const { quarter = "", ...statement } of statements) {
    const variant = { ...statement, quarter };
    if (!variants.some((known) => sayTheSame(known, variant))) variants.push(variant);
  }
  return variants.length > 1 ? variants : null;
}
