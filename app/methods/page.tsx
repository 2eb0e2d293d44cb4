import type { Metadata } from "next";
import { MethodsPage } from "@/components/methods/methods-page";
import { whatIf, whatIfSentence } from "@/lib/core/comparison/what-if";
import type { PageQuery } from "@/lib/reading/page-query";
import { parseWhatIf } from "@/lib/reading/what-if-query";

export const dynamic = "force-dynamic";
export const metadata: Metadata = { title: "Methods" };

const PEACEKEEPERS = [
  { key: "GB", name: "UK 56%", share: 0.56, roundingHalfUnit: 0.005 },
  { key: "FR", name: "France 40%", share: 0.4, roundingHalfUnit: 0.005 },
  { key: "IT", name: "Italy 40%", share: 0.4, roundingHalfUnit: 0.005 },
  { key: "PL", name: "Poland 36%", share: 0.36, roundingHalfUnit: 0.005 },
];

/** `/methods`: every method in plain words and exactly, the worked example, and the calculator. */
export default async function Page({ searchParams }: { searchParams: Promise<PageQuery> }) {
  const result = whatIf(PEACEKEEPERS, { n: 1000, designEffect: 1 });
  return (
    <MethodsPage
      query={parseWhatIf(await searchParams)}
      example={{ result, sentence: whatIfSentence(result, "support") }}
    />
  );
}
