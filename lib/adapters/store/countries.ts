import { currentRevision, visiblePolls } from "./as-of";
import type { Database } from "./database";
import type { CountrySummary } from "./store";

/** Countries for which at least one number is given, by code. */
export async function listCountries({ read }: Database): Promise<readonly CountrySummary[]> {
  const rows = await visiblePolls(read, await currentRevision(read))
    .innerJoin("result_set", "result_set.edition", "entry.edition")
    .where("result_set.stated", "=", 1)
    .where("result_set.country", "is not", null)
    .groupBy("result_set.country")
    .select((select) => [
      "result_set.country as code",
      select.fn.count<number>("result_set.edition").distinct().as("polls"),
      select.fn.count<number>("result_set.question").distinct().as("questions"),
    ])
    .orderBy("code")
    .$narrowType<{ code: string }>()
    .execute();
  return rows;
}
