/** The sizes a picture can have; presets, because free sizes would let a stranger order any amount of work. */
export const PICTURE_SIZES = {
  page: { width: 850, height: 600, mostRows: 12 },
  social: { width: 1200, height: 675, mostRows: 8 },
  og: { width: 1200, height: 630, mostRows: 8 },
  square: { width: 1080, height: 1080, mostRows: 10 },
  story: { width: 1080, height: 1920, mostRows: 20 },
  print: { width: 2400, height: 1600, mostRows: 12 },
  thumb: { width: 300, height: 160, mostRows: 6 },
} as const;

export type PictureSizeName = keyof typeof PICTURE_SIZES;

/** Rows in a picture when the reader asks for all: as many as stay legible. */
export function mostRowsOf(name: PictureSizeName, all: boolean): number {
  const { mostRows } = PICTURE_SIZES[name];
  return all ? mostRows * 2 : mostRows;
}

const MOST_WIDTH_PX = 3400;
const MOST_PIXELS = 8_000_000;

/** How many times its size a picture may be drawn in pixels. */
export function scalesOf(name: PictureSizeName): readonly (1 | 2 | 4)[] {
  const { width, height } = PICTURE_SIZES[name];
  return ([1, 2, 4] as const).filter((s) => width * s <= MOST_WIDTH_PX && width * s * height * s <= MOST_PIXELS);
}

/** A picture for an article is drawn at twice its size unless another scale is asked for. */
export function usualScale(name: PictureSizeName): 1 | 2 {
  return name === "page" ? 2 : 1;
}
