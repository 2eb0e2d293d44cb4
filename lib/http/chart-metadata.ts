import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ChartChoices } from "@/lib/core/chart/chart-choices";
import type { ChartModel } from "@/lib/core/chart/chart-model";
import { PICTURE_SIZES } from "@/lib/core/chart/layout/picture-sizes";
import { choicesToQuery } from "@/lib/core/chart/parse-choices";
import { siteOrigin } from "./site-origin";

/** What a page with a chart says of itself to other sites: its title, and the chart as the reader set it as a picture. */
export async function chartMetadata(
  title: string,
  model: ChartModel,
  chart: string,
  choices: ChartChoices,
): Promise<Metadata> {
  const { width, height } = PICTURE_SIZES.og;
  const { headline, measure, textAlternative } = model.words;
  const query = ["size=og", choicesToQuery(choices)].filter(Boolean).join("&");
  const image = { url: `/charts/${chart}.png?${query}`, width, height, alt: textAlternative, type: "image/png" };
  return {
    title,
    description: textAlternative,
    metadataBase: new URL(siteOrigin(await headers())),
    openGraph: { type: "article", siteName: "Toplines", title: headline, description: measure, images: [image] },
    twitter: { card: "summary_large_image", title: headline, description: measure, images: [image] },
  };
}
