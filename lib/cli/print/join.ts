import type { Join } from "@/lib/core/import/join/read-poll-files";
import { counted } from "./table";

/** How the files of one call belong together, for a person. */
export function joinLines({ links, counts }: Join): string[] {
  const holds = [
    counted(counts.polls, "poll"),
    counted(counts.questions, "question"),
    counted(counts.countries, "country", "countries"),
    counted(counts.results, "figure"),
  ];
  return [
    "Joined",
    ...links.map(({ file, column, toFile, toColumn, matched, unmatched, unused }) => {
      const missing = unmatched.length > 0 ? `, not found: ${unmatched.join(", ")}` : "";
      const idle = unused.length > 0 ? `, not pointed to: ${unused.join(", ")}` : "";
      return `  ${file}, ${column} = ${toFile}, ${toColumn}: ${counted(matched, "key")} found${missing}${idle}`;
    }),
    `  holds  ${holds.join(", ")}`,
  ];
}
