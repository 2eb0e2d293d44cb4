import { type ThemeName, themes, themeToCss } from "@/lib/theme/tokens";

/** The colours of an embedded chart: one theme, or with `auto` the one that the reader's system has. */
function colours(theme: ThemeName | "auto"): string {
  if (theme !== "auto") return `:root{color-scheme:${theme};${themeToCss(themes[theme])}}`;
  return `:root{color-scheme:light dark;${themeToCss(themes.light)}}
@media (prefers-color-scheme:dark){:root{${themeToCss(themes.dark)}}}`;
}

/** Everything an embedded chart needs to look like itself, inside its one file. */
export function embedStyle(theme: ThemeName | "auto"): string {
  return `${colours(theme)}
*{box-sizing:border-box}
html{background:var(--surface)}
body{margin:0 auto;max-width:882px;padding:16px;background:var(--surface);color:var(--text);font:400 16px/24px "Source Sans 3","Noto Sans Hebrew","Noto Sans Arabic",sans-serif;-webkit-text-size-adjust:100%}
h1,p,figure{margin:0}
h1{font-size:22px;line-height:28px;font-weight:700;text-wrap:balance}
figcaption{display:grid;gap:4px;margin-bottom:16px}
.chart-subtitle{color:var(--text-secondary)}
.not-stated{color:var(--warning);font-weight:600}
.plot{container-type:inline-size}
.plot svg{display:block;width:100%;height:auto;font-family:"Source Sans 3","Noto Sans Hebrew","Noto Sans Arabic",sans-serif}
.plot-compact{max-width:480px}
.plot svg.plot-wide{display:none}
@container (min-width:600px){.plot svg.plot-wide{display:block}.plot svg.plot-wide~.plot-compact,.caveat{display:none}}
.caveat{border-left:3px solid var(--border);padding-left:12px;margin-top:16px;font-size:14px;line-height:20px}
.note{font-size:13px;line-height:18px;color:var(--text-secondary)}
.note p{overflow-wrap:anywhere}
.chart-foot{margin-top:14px}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
details,.embed-foot{margin-top:8px;font-size:14px;line-height:20px}
summary{color:var(--link);cursor:pointer;min-height:24px}
.embed-foot{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between}
.embed-foot strong a{color:inherit;text-decoration:none}
.table-scroll{overflow-x:auto}
table{border-collapse:collapse;font-variant-numeric:tabular-nums;width:100%}
caption{text-align:left;padding:4px 0 8px;color:var(--text-secondary)}
th,td{text-align:left;padding:4px 12px 4px 0;border-bottom:1px solid var(--gridline);vertical-align:top}
th{font-weight:600}
.number{text-align:right}
@media (forced-colors:active){.plot svg text{fill:CanvasText!important}.plot svg .mark{stroke:CanvasText}}
`;
}
