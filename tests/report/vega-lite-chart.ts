import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { StackedBarsModel } from "@/lib/core/chart/chart-model";
import { themes } from "@/lib/theme/tokens";

/** The same chart as Vega-Lite draws it: bars, their figures, country names, net, n, legend and words. */
export async function vegaLiteSvg(model: StackedBarsModel, width: number, height: number): Promise<string> {
  const values = model.rows.flatMap((row) =>
    row.segments.map(({ answer, share, start, valueLabel }) => ({
      country: row.label,
      answer,
      start,
      end: start + share,
      middle: start + share / 2,
      valueLabel,
      net: row.net,
      n: row.n,
    })),
  );
  const y = { field: "country", type: "nominal", sort: null, title: null } as const;
  const column = (field: "net" | "n", x: number) => ({
    transform: [{ filter: `datum.answer == '${model.answers[0]?.key}'` }],
    mark: { type: "text" as const, align: "right" as const, fontSize: 9 },
    encoding: { y, x: { datum: x }, text: { field } },
  });
  const spec: TopLevelSpec = {
    width: width - 200,
    height: height - 150,
    title: { text: model.words.headline, subtitle: [model.words.wording ?? "", model.words.measure], anchor: "start" },
    data: { values },
    config: { font: "Source Sans 3" },
    layer: [
      {
        mark: "bar",
        encoding: {
          y,
          x: { field: "start", type: "quantitative", axis: null, scale: { domain: [0, 1.12] } },
          x2: { field: "end" },
          color: {
            field: "answer",
            sort: null,
            scale: {
              domain: model.answers.map(({ key }) => key),
              range: model.answers.map(({ colour }) => themes.light.fills[colour].fill),
            },
            legend: { orient: "top", title: null },
          },
        },
      },
      {
        mark: { type: "text", fontSize: 9 },
        encoding: { y, x: { field: "middle", type: "quantitative" }, text: { field: "valueLabel" } },
      },
      column("net", 1.06),
      column("n", 1.12),
    ],
  };
  const view = new View(parse(compile(spec).spec), { renderer: "none" });
  const svg = await view.toSVG();
  view.finalize();
  return svg;
}
