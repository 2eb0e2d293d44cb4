import type { ChartModel } from "@/lib/core/chart/chart-model";
import type { PictureSizeName } from "@/lib/core/chart/layout/picture-sizes";
import { placePicture } from "@/lib/core/chart/layout/place-picture";
import { asOwnLine } from "@/lib/core/format/direction";
import type { Theme } from "@/lib/theme/tokens";
import { PlacedLabel, px } from "./placed-label";
import { Plot } from "./plot";

/** The chart as a picture of its own, with everything that proves it inside: what `/charts/….svg` and `.png` show. */
export function Picture({ model, size, theme }: { model: ChartModel; size: PictureSizeName; theme: Theme }) {
  const picture = placePicture(model, size);
  const { footer, width, height } = picture;
  const style = { theme, id: "chart", marksOnly: picture.marksOnly };
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily="'Source Sans 3', sans-serif"
      direction="ltr"
      role="img"
      aria-labelledby="chart-title chart-description"
    >
      <title id="chart-title">{asOwnLine(model.words.headline)}</title>
      <desc id="chart-description">{asOwnLine(model.words.textAlternative)}</desc>
      <rect width={width} height={height} fill={theme.surface.surface} />
      <g>
        {picture.texts.map((text) => (
          <PlacedLabel key={`${text.y} ${text.text}`} text={text} theme={theme} />
        ))}
      </g>
      <g transform={`translate(${px(picture.plotX)} ${px(picture.plotY)})`}>
        <Plot placed={picture.plot} style={style} />
      </g>
      {footer ? (
        <g>
          <line x1={px(footer.x1)} x2={px(footer.x2)} y1={footer.y} y2={footer.y} stroke={theme.surface.gridline} />
          <g
            transform={`translate(${px(footer.brandMarkX)} ${px(footer.brand.y - 21 * footer.unit)}) scale(${px(footer.unit)})`}
          >
            <BrandMark theme={theme} />
          </g>
          <PlacedLabel text={footer.brand} theme={theme} />
        </g>
      ) : null}
    </svg>
  );
}

/** Three bars: the mark of the site, 30 × 24. */
export function BrandMark({ theme }: { theme: Theme }) {
  return (
    <>
      <rect width="30" height="6" y="0" fill={theme.fills.focus.fill} />
      <rect width="20" height="6" y="9" fill={theme.fills.context.fill} />
      <rect width="12" height="6" y="18" fill={theme.surface.accent} />
    </>
  );
}
