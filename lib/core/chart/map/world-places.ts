import places from "./world-places.json";

/** Width and height of the world map in the units of its outlines. */
export const WORLD = { width: places.width, height: places.height };

const OUTLINED = new Set(places.outlined.split(" "));
const DOTS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries(places.dots).map(([code, place]): [string, [number, number]] => {
    const [x = 0, y = 0] = place.split(" ").map(Number);
    return [code, [x, y]];
  }),
);

/** The place of a country too small for its outline, or `null`. */
export function dotOf(code: string): readonly [number, number] | null {
  return DOTS.get(code) ?? null;
}

/** Whether the map shows a country, as an outline or as a dot. */
export function isOnWorldMap(code: string): boolean {
  return OUTLINED.has(code) || DOTS.has(code);
}
