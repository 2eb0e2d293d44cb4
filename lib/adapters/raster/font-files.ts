import path from "node:path";
import type { FontFamily } from "../../core/chart/font/font-runs";
import type { FontWeight } from "../../core/chart/font/text-width";

/** Weights the charts use and the folder of each in the font packages. */
const FOLDERS: Readonly<Record<FontWeight, string>> = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" };

/** The TTF files of the bundled fonts: the rasteriser draws no text at all, without an error, from woff or woff2. */
export const FONT_FILES: Readonly<Record<FontFamily, Readonly<Record<FontWeight, string>>>> = {
  "Source Sans 3": filesOf("source-sans-3", "SourceSans3"),
  "Noto Sans Hebrew": filesOf("noto-sans-hebrew", "NotoSansHebrew"),
  "Noto Sans Arabic": filesOf("noto-sans-arabic", "NotoSansArabic"),
};

/** All of them, as the rasteriser wants them. */
export const ALL_FONT_FILES: readonly string[] = Object.values(FONT_FILES).flatMap((files) => Object.values(files));

function filesOf(name: string, file: string): Readonly<Record<FontWeight, string>> {
  // The server is always started in the checkout; a path made by the bundler would point into its output.
  const at = path.join(process.cwd(), "node_modules/@expo-google-fonts", name);
  const of = (weight: FontWeight) => path.join(at, FOLDERS[weight], `${file}_${FOLDERS[weight]}.ttf`);
  return { 400: of(400), 600: of(600), 700: of(700) };
}
