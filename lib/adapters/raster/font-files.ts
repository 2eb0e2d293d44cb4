import path from "node:path";

/** Weights the charts use and the folder of each in the font package. */
const FOLDERS = { 400: "400Regular", 600: "600SemiBold", 700: "700Bold" } as const;

/** The TTF files of Source Sans 3: the rasteriser draws no text at all, without an error, from woff or woff2. */
export const FONT_FILES: Readonly<Record<400 | 600 | 700, string>> = {
  400: fontFile(FOLDERS[400]),
  600: fontFile(FOLDERS[600]),
  700: fontFile(FOLDERS[700]),
};

function fontFile(folder: string): string {
  // The server is always started in the checkout; a path made by the bundler would point into its output.
  return path.join(process.cwd(), "node_modules/@expo-google-fonts/source-sans-3", folder, `SourceSans3_${folder}.ttf`);
}
