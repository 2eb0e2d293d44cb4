import type { ChartModel } from "@/lib/core/chart/chart-model";
import { escapeXml, withoutIllegalCharacters } from "@/lib/core/chart/svg/svg-metadata";
import type { ThemeName } from "@/lib/theme/tokens";
import { EmbedPage } from "./embed-page";

export interface EmbedOptions {
  readonly theme: ThemeName | "auto";
  readonly link: string;
  readonly frozenAt: number | null;
}

/**
 * The page of an embedded chart as HTML.
 * @param fontsFor makes the fonts for an SVG with these letters
 */
export async function embedMarkup(
  model: ChartModel,
  options: EmbedOptions,
  fontsFor: (svg: string) => Promise<string>,
): Promise<string> {
  // A static import of this package is refused in the server graph of the framework.
  const { renderToStaticMarkup } = await import("react-dom/server");
  const page = (fonts: string) =>
    `<!doctype html>${renderToStaticMarkup(<EmbedPage model={model} fonts={fonts} {...options} />)}`;
  return withoutIllegalCharacters(page(await fontsFor(lettersAsSvg(page("")))));
}

/** Every letter of a page in every weight: which part is bold is for the style sheet to say. */
function lettersAsSvg(html: string): string {
  const shown = html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  const text = shown.replace(/&(?:amp|lt|gt|quot|#x27);/g, "&<>\"'");
  const letters = escapeXml(text);
  return `<svg>${["400", "600", "700"].map((weight) => `<text font-weight="${weight}">${letters}</text>`).join("")}</svg>`;
}
