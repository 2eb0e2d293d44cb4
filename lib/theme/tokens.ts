import type { ColourRole } from "../core/chart/chart-model";

export type ThemeName = "light" | "dark";

/** Colours of the page around the charts, by meaning. */
export type SurfaceToken =
  | "surface"
  | "raised"
  | "text"
  | "text-secondary"
  | "link"
  | "border"
  | "gridline"
  | "error"
  | "warning"
  | "success"
  | "accent";

export interface FillToken {
  /** The fill of the mark. */
  readonly fill: string;
  /** The ink of a label printed on it: at least 4.5:1. */
  readonly label: string;
}

export interface Theme {
  readonly surface: Readonly<Record<SurfaceToken, string>>;
  /** Every fill but the sequential ones, which have a border, reaches 3:1 against the surface. `dont-know` is drawn as a hatch in this colour. */
  readonly fills: Readonly<Record<ColourRole, FillToken>>;
}

const INK = "#1B1F24";
const WHITE = "#FFFFFF";
const NIGHT_INK = "#0B0E11";

/** Blue = support, orange-brown = oppose, never red against green; grey = context. Contrast is held by tests/theme. */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: {
    surface: {
      surface: "#FFFFFF",
      raised: "#F4F6F8",
      text: INK,
      "text-secondary": "#4B5563",
      link: "#0B57A4",
      border: "#7A8490",
      gridline: "#D5DAE0",
      error: "#B42318",
      warning: "#8A5A00",
      success: "#1F6F43",
      accent: "#B5560F",
    },
    fills: {
      focus: { fill: "#0F5FA6", label: WHITE },
      context: { fill: "#8A929C", label: INK },
      "strongly-oppose": { fill: "#7F2F00", label: WHITE },
      "tend-to-oppose": { fill: "#CF7526", label: INK },
      neither: { fill: "#8A929C", label: INK },
      "tend-to-support": { fill: "#4C93CF", label: INK },
      "strongly-support": { fill: "#08447A", label: WHITE },
      oppose: { fill: "#B5560F", label: WHITE },
      support: { fill: "#0F5FA6", label: WHITE },
      "dont-know": { fill: "#6B7480", label: INK },
      "category-1": { fill: "#284A87", label: WHITE },
      "category-2": { fill: "#B18600", label: INK },
      "category-3": { fill: "#008474", label: WHITE },
      "category-4": { fill: "#7C3C04", label: WHITE },
      "category-5": { fill: "#A17ADB", label: INK },
      other: { fill: "#8A929C", label: INK },
      "sequential-1": { fill: "#DCE9F5", label: INK },
      "sequential-2": { fill: "#A9CCE8", label: INK },
      "sequential-3": { fill: "#6AA3D3", label: INK },
      "sequential-4": { fill: "#2F75B5", label: WHITE },
      "sequential-5": { fill: "#0B4A82", label: WHITE },
    },
  },
  dark: {
    surface: {
      surface: "#14181D",
      raised: "#1D232A",
      text: "#EEF1F4",
      "text-secondary": "#B4BDC8",
      link: "#8CC0F5",
      border: "#7D8894",
      gridline: "#333B45",
      error: "#FF9C8F",
      warning: "#F2C265",
      success: "#7FD6A4",
      accent: "#F0954A",
    },
    fills: {
      focus: { fill: "#5AA9EC", label: NIGHT_INK },
      context: { fill: "#7B8590", label: NIGHT_INK },
      "strongly-oppose": { fill: "#FFC593", label: NIGHT_INK },
      "tend-to-oppose": { fill: "#C96A1C", label: NIGHT_INK },
      neither: { fill: "#7B8590", label: NIGHT_INK },
      "tend-to-support": { fill: "#3A86CB", label: NIGHT_INK },
      "strongly-support": { fill: "#BFE0FF", label: NIGHT_INK },
      oppose: { fill: "#F0954A", label: NIGHT_INK },
      support: { fill: "#5AA9EC", label: NIGHT_INK },
      "dont-know": { fill: "#9AA5B1", label: "#EEF1F4" },
      "category-1": { fill: "#3A86EE", label: NIGHT_INK },
      "category-2": { fill: "#E6D83C", label: NIGHT_INK },
      "category-3": { fill: "#62C8A4", label: NIGHT_INK },
      "category-4": { fill: "#C4682A", label: NIGHT_INK },
      "category-5": { fill: "#F7BDF5", label: NIGHT_INK },
      other: { fill: "#8792A0", label: NIGHT_INK },
      "sequential-1": { fill: "#1F3346", label: WHITE },
      "sequential-2": { fill: "#2A527C", label: WHITE },
      "sequential-3": { fill: "#3A72AC", label: WHITE },
      "sequential-4": { fill: "#78ACDF", label: NIGHT_INK },
      "sequential-5": { fill: "#C3DFFA", label: NIGHT_INK },
    },
  },
};

const FILL_ROLES = Object.keys(themes.light.fills) as ColourRole[];
const SURFACE_TOKENS = Object.keys(themes.light.surface) as SurfaceToken[];

/** The theme as CSS custom properties: `--surface`, `--fill-support`, `--label-support` and so on. */
export function themeToCss(theme: Theme): string {
  const surface = SURFACE_TOKENS.map((token) => `--${token}: ${theme.surface[token]};`);
  const fills = FILL_ROLES.flatMap((role) => [
    `--fill-${role}: ${theme.fills[role].fill};`,
    `--label-${role}: ${theme.fills[role].label};`,
  ]);
  return [...surface, ...fills].map((line) => `  ${line}`).join("\n");
}

/** The style sheet of both themes, kept as app/styles/theme.css (tests/theme holds the file to this). */
export function themeStyleSheet(): string {
  const light = themeToCss(themes.light);
  const dark = themeToCss(themes.dark);
  return `/* Made from lib/theme/tokens.ts by "npx vitest --config tests/vitest.config.ts tests/theme -u". */
:root {
${light}
}
@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
${dark}
  }
}
:root[data-theme="dark"] {
${dark}
}
@media print {
  :root,
  :root[data-theme="dark"] {
${light}
  }
}
`;
}

/** A theme whose values are CSS variables, for charts on a page that follow the reader's light or dark choice. */
export const cssTheme: Theme = {
  surface: Object.fromEntries(SURFACE_TOKENS.map((token) => [token, `var(--${token})`])) as Theme["surface"],
  fills: Object.fromEntries(
    FILL_ROLES.map((role) => [role, { fill: `var(--fill-${role})`, label: `var(--label-${role})` }]),
  ) as Theme["fills"],
};
