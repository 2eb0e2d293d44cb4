import type { ChartModel } from "@/lib/core/chart/chart-model";
import type { PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { withoutIllegalCharacters } from "@/lib/core/chart/svg/svg-metadata";
import { type ThemeName, themes } from "@/lib/theme/tokens";
import { Picture } from "./picture";

/** The picture of a chart as SVG text, without fonts: the same input gives the same text. */
export async function pictureMarkup(model: ChartModel, size: PictureSizeName, theme: ThemeName): Promise<string> {
  // A static import of this package is refused in the server graph of the framework.
  const { renderToStaticMarkup } = await import("react-dom/server");
  return withoutIllegalCharacters(renderToStaticMarkup(<Picture model={model} size={size} theme={themes[theme]} />));
}
