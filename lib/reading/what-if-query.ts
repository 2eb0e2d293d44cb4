import { z } from "zod";
import { type AssumedShare, type WhatIf, whatIf } from "@/lib/core/comparison/what-if";
import { type PageQuery, toEntries } from "./page-query";

/** What the calculator's form holds, as typed. */
export interface WhatIfForm {
  readonly n: string;
  readonly deff: string;
  readonly shares: string;
}

export interface WhatIfQuery {
  readonly form: WhatIfForm;
  /** `null` where something typed cannot be read; `problems` says what. */
  readonly result: WhatIf | null;
  readonly problems: readonly string[];
}

/** The example of the page: the published shares of the peacekeeper poll, with a number of people that nobody stated. */
const EXAMPLE: WhatIfForm = { n: "1000", deff: "1", shares: "56, 40, 40, 36" };

const MOST_SHARES = 12;
const nSchema = z.coerce.number().int().min(1).max(1_000_000);
const designEffectSchema = z.coerce.number().min(1).max(20);
const percentSchema = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?$/)
  .refine((text) => Number(text) <= 100);

/** Reads `?n=1000&deff=1&shares=56,40,40,36`; without them the example. */
export function parseWhatIf(query: PageQuery): WhatIfQuery {
  const typed = new Map(toEntries(query));
  const form = {
    n: (typed.get("n") ?? EXAMPLE.n).slice(0, 20),
    deff: (typed.get("deff") ?? EXAMPLE.deff).slice(0, 20),
    shares: (typed.get("shares") ?? EXAMPLE.shares).slice(0, 200),
  };
  const n = nSchema.safeParse(form.n.replaceAll(/[\s,]/g, ""));
  const designEffect = designEffectSchema.safeParse(form.deff);
  const parts = form.shares
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map((part) => part.replace(/%$/, ""));
  const shares = parts.every((part) => percentSchema.safeParse(part).success) ? parts.map(assumedShare) : null;
  const problems = [
    ...(n.success ? [] : [`The number of people “${form.n}” is not a whole number from 1 to 1,000,000.`]),
    ...(designEffect.success ? [] : [`The design effect “${form.deff}” is not a number from 1 to 20.`]),
    ...(shares === null
      ? ["A share is a percentage from 0 to 100, such as 56 or 33.4; several are joined by commas."]
      : []),
    ...(parts.length > MOST_SHARES ? [`At most ${MOST_SHARES} shares are compared at once.`] : []),
    ...(parts.length === 0 ? ["Give at least one share."] : []),
  ];
  const isSound = n.success && designEffect.success && shares !== null && problems.length === 0;
  const result = isSound ? whatIf(shares, { n: n.data, designEffect: designEffect.data }) : null;
  return { form, result, problems };
}

/** A share as it was published: its last digit says how it was rounded. */
function assumedShare(percent: string, index: number): AssumedShare {
  const decimals = percent.split(".")[1]?.length ?? 0;
  const name = `${percent}%`;
  return { key: String(index + 1), name, share: Number(percent) / 100, roundingHalfUnit: 0.005 / 10 ** decimals };
}
