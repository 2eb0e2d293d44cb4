import { hasArabic } from "../font/font-runs";
import { fitText, textWidth } from "../font/text-width";
import type { MapArea } from "../map/map-areas";
import { bothEnds } from "../poll-notes";
import type { PlacedMapList } from "./map-placed";
import type { PlacedRect, PlacedText } from "./placed";
import type { PlotSize } from "./plot-size";

/** Room for a column of the list, and between two, in times the type size. */
const COLUMN_EM = 13;
const GUTTER_EM = 2;
const LEAST_MAP_EM = 20;
const LEAST_ROWS = 3;
const MOST_COLUMNS = 3;
/** A map that takes the whole width must win this much over one with its list beside it. */
const WORTH_IT = 1.15;

/** Where a map stands, and the room its list has beside or below it. */
export interface MapFrame {
  readonly map: PlacedRect;
  readonly list: PlacedRect;
}

/**
 * A map of a fixed shape from `top` down with its list beside it, or below it where a picture is high enough. On narrow
 * pages there is no list: the table under the chart says the same.
 */
export function placeMapFrame(
  areas: readonly MapArea[],
  shape: { readonly heightPerWidth: number; readonly widest: number },
  top: number,
  size: PlotSize,
): MapFrame {
  const { textPx } = size;
  const gutter = GUTTER_EM * textPx;
  const column = COLUMN_EM * textPx;
  const hasList = !size.compact && size.width - column - gutter >= LEAST_MAP_EM * textPx;
  const rowsBelow =
    Math.max(LEAST_ROWS + 1, Math.ceil(countOf(areas) / columnsIn(size.width, size)) + 1) * pitchOf(areas, textPx);
  const whole = Math.min(
    size.width,
    shape.widest,
    (size.plotPx - top - Math.min(rowsBelow, size.plotPx * 0.3)) / shape.heightPerWidth,
  );
  const beside = Math.min(size.width - column - gutter, shape.widest);
  if (hasList && whole > beside * WORTH_IT) {
    const height = whole * shape.heightPerWidth;
    const y = top + height + textPx;
    return {
      map: { x: (size.width - whole) / 2, y: top, width: whole, height },
      list: { x: 0, y, width: size.width, height: Math.min(rowsBelow, size.plotPx - y) },
    };
  }
  const width = hasList ? beside : Math.min(size.width, shape.widest);
  const height = width * shape.heightPerWidth;
  const x = hasList ? 0 : (size.width - width) / 2;
  const listX = width + gutter;
  return {
    map: { x, y: top, width, height },
    list: { x: listX, y: top, width: hasList ? size.width - listX : 0, height },
  };
}

/** The countries with a figure, largest first, in columns; where the room does not hold them, both ends. */
export function placeMapList(areas: readonly MapArea[], room: PlacedRect, size: PlotSize): PlacedMapList | null {
  const pitch = pitchOf(areas, size.textPx);
  const lines = Math.floor(room.height / pitch);
  const ranked = areas
    .filter((area) => area.share !== null)
    .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0) || a.label.localeCompare(b.label));
  if (room.width <= 0 || ranked.length === 0 || lines < Math.min(LEAST_ROWS, ranked.length)) return null;
  const columns = Math.min(columnsIn(room.width, size), Math.ceil(ranked.length / lines));
  const shown = bothEnds(ranked, lines * columns, () => false);
  const gapAfter = shown.findIndex(
    (area, index) => index > 0 && ranked.indexOf(area) - ranked.indexOf(shown[index - 1] ?? area) > 1,
  );
  const slots = shown.length + (gapAfter === -1 ? 0 : 1);
  const perColumn = Math.ceil(slots / columns);
  const gutter = GUTTER_EM * size.textPx;
  const width = Math.min(COLUMN_EM * 1.3 * size.textPx, (room.width - (columns - 1) * gutter) / columns);
  const valueWidth = Math.max(...shown.map((area) => textWidth(`${area.valueLabel}%`, size.textPx, 700)));
  const at = (slot: number, text: string, end: boolean, tone: PlacedText["tone"] = "text"): PlacedText => ({
    x: room.x + Math.floor(slot / perColumn) * (width + gutter) + (end ? width : 0),
    y: room.y + (slot % perColumn) * pitch + size.textPx,
    text,
    sizePx: size.textPx,
    weight: end ? 700 : 400,
    anchor: end ? "end" : "start",
    tone,
  });
  const name = (text: string) => fitText(text, width - valueWidth - size.textPx, size.textPx);
  return {
    rows: shown.map((area, index) => {
      const slot = gapAfter !== -1 && index >= gapAfter ? index + 1 : index;
      return {
        key: area.key,
        label: at(slot, name(area.label), false),
        value: at(slot, `${area.valueLabel}${index === 0 ? "%" : ""}`, true),
      };
    }),
    more:
      gapAfter === -1
        ? null
        : at(
            gapAfter,
            fitText(`${ranked.length - shown.length} more in the table`, width, size.textPx),
            false,
            "text-secondary",
          ),
  };
}

function countOf(areas: readonly MapArea[]): number {
  return areas.filter((area) => area.share !== null).length;
}

function pitchOf(areas: readonly MapArea[], textPx: number): number {
  return textPx * (areas.some(({ label }) => hasArabic(label)) ? 1.55 : 1.4);
}

function columnsIn(width: number, { textPx }: PlotSize): number {
  const gutter = GUTTER_EM * textPx;
  return Math.max(1, Math.min(MOST_COLUMNS, Math.floor((width + gutter) / (COLUMN_EM * textPx + gutter))));
}
