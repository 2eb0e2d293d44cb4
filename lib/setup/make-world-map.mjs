// Writes the outlines of the world map and the places of its dots: `node lib/setup/make-world-map.mjs`.
// The map is projected here, once, so that neither the server nor a reader's machine works with the topology.
//
// Natural Earth (world-atlas, public domain) draws borders as they are held; this map follows ISO 3166 and the United
// Nations: Crimea stands with Ukraine, Northern Cyprus with Cyprus, Somaliland with Somalia; Kosovo has its code XK.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { geoArea, geoCentroid, geoContains, geoEqualEarth, geoPath } from "d3-geo";
import { feature } from "topojson-client";

const require = createRequire(import.meta.url);
const WIDTH = 1000;
/** South of this there are no people to poll. */
const SOUTH = -56.5;
/** A country drawn on less than this, in px² at a width of 1000, is a dot. */
const LEAST_AREA = 14;
/** Bends of a border flatter than this are left out, in px at a width of 1000. */
const LEAST_BEND = 0.45;

// ISO 3166-1: numeric code and letters.
const CODES = Object.fromEntries(
  `004AF 008AL 012DZ 020AD 024AO 028AG 031AZ 032AR 036AU 040AT 044BS 048BH 050BD 051AM 052BB 056BE 064BT 068BO 070BA
072BW 076BR 084BZ 090SB 096BN 100BG 104MM 108BI 112BY 116KH 120CM 124CA 132CV 140CF 144LK 148TD 152CL 156CN 158TW
170CO 174KM 178CG 180CD 188CR 191HR 192CU 196CY 203CZ 204BJ 208DK 212DM 214DO 218EC 222SV 226GQ 231ET 232ER 233EE
234FO 238FK 242FJ 246FI 250FR 262DJ 266GA 268GE 270GM 275PS 276DE 288GH 296KI 300GR 304GL 308GD 320GT 324GN 328GY
332HT 336VA 340HN 344HK 348HU 352IS 356IN 360ID 364IR 368IQ 372IE 376IL 380IT 384CI 388JM 392JP 398KZ 400JO 404KE
408KP 410KR 414KW 417KG 418LA 422LB 426LS 428LV 430LR 434LY 438LI 440LT 442LU 446MO 450MG 454MW 458MY 462MV 466ML
470MT 478MR 480MU 484MX 492MC 496MN 498MD 499ME 504MA 508MZ 512OM 516NA 520NR 524NP 528NL 540NC 548VU 554NZ 558NI
562NE 566NG 578NO 583FM 584MH 585PW 586PK 591PA 598PG 600PY 604PE 608PH 616PL 620PT 624GW 626TL 630PR 634QA 642RO
643RU 646RW 659KN 662LC 670VC 674SM 678ST 682SA 686SN 688RS 690SC 694SL 702SG 703SK 704VN 705SI 706SO 710ZA 716ZW
724ES 728SS 729SD 732EH 740SR 748SZ 752SE 756CH 760SY 762TJ 764TH 768TG 776TO 780TT 784AE 788TN 792TR 795TM 798TV
800UG 804UA 807MK 818EG 826GB 834TZ 840US 854BF 858UY 860UZ 862VE 882WS 887YE 894ZM`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 3), entry.slice(3)]),
);
/** @type {Record<string, string>} Areas to which Natural Earth gives no number. */
const BY_NAME = { Kosovo: "XK", "N. Cyprus": "CY", Somaliland: "SO" };
const CRIMEA = /** @type {const} */ ([34.2, 45.2]);

/** @typedef {import("geojson").Polygon["coordinates"]} Rings */

/** Equal areas, cut in the Bering Strait. */
const projection = geoEqualEarth().rotate([-11, 0]).fitWidth(WIDTH, { type: "Sphere" });
const [, top] = projection([0, 83.6]) ?? [0, 0];
const [, bottom] = projection([0, SOUTH]) ?? [0, 0];
projection.translate([projection.translate()[0], projection.translate()[1] - (top ?? 0)]);
const height = Math.ceil((bottom ?? 0) - (top ?? 0));
const draw = geoPath(projection);

/**
 * Borders without the bends that nobody sees at this size. They are simplified once for both of their countries, so that
 * no gap opens between the two. @param {any} topology
 */
function simplified(topology) {
  const { scale, translate } = topology.transform;
  const arcs = topology.arcs.map((/** @type {number[][]} */ arc) => {
    let x = 0;
    let y = 0;
    const points = arc.map(([dx = 0, dy = 0]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
    });
    return withoutSmallBends(points);
  });
  const { transform: _quantised, ...rest } = topology;
  return { ...rest, arcs };
}

/** Ramer–Douglas–Peucker on the drawn line. @param {number[][]} points in degrees @returns {number[][]} */
function withoutSmallBends(points) {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || points.length < 3) return points;
  const [ax = 0, ay = 0] = projection([first[0] ?? 0, first[1] ?? 0]) ?? [];
  const [bx = 0, by = 0] = projection([last[0] ?? 0, last[1] ?? 0]) ?? [];
  const length = Math.hypot(bx - ax, by - ay);
  let farthest = 0;
  let most = 0;
  for (const [index, [lon = 0, lat = 0]] of points.entries()) {
    const [x = 0, y = 0] = projection([lon, lat]) ?? [];
    const distance =
      length === 0 ? Math.hypot(x - ax, y - ay) : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length;
    if (distance > most) [most, farthest] = [distance, index];
  }
  if (most < LEAST_BEND) return [first, last];
  return [
    ...withoutSmallBends(points.slice(0, farthest + 1)).slice(0, -1),
    ...withoutSmallBends(points.slice(farthest)),
  ];
}

/** Polygons of each country. @param {string} file @returns {Map<string, Rings[]>} */
function readCountries(file) {
  const topology = simplified(JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`), "utf8")));
  const collection = /** @type {import("geojson").FeatureCollection} */ (
    /** @type {unknown} */ (feature(topology, topology.objects.countries))
  );
  /** @type {Map<string, Rings[]>} */
  const countries = new Map();
  for (const { id, properties, geometry } of collection.features) {
    const code = CODES[String(id ?? "").padStart(3, "0")] ?? BY_NAME[properties?.name];
    if (code === undefined) continue;
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.coordinates]
        : geometry.type === "MultiPolygon"
          ? geometry.coordinates
          : [];
    for (const polygon of polygons) {
      const owner = geoContains({ type: "Polygon", coordinates: polygon }, [...CRIMEA]) ? "UA" : code;
      countries.set(owner, [...(countries.get(owner) ?? []), polygon]);
    }
  }
  return countries;
}

const coarse = readCountries("countries-110m.json");
const fine = readCountries("countries-50m.json");
/** @param {Rings[]} polygons @returns {import("geojson").MultiPolygon} */
const shapeOf = (polygons) => ({ type: "MultiPolygon", coordinates: polygons });

/** Whole px, relative to the point before: short, and sharp enough up to 2400 px. @param {Rings[]} polygons */
function outline(polygons) {
  const rings = (draw(shapeOf(polygons)) ?? "")
    .split("M")
    .filter(Boolean)
    .map((ring) =>
      ring
        .replace("Z", "")
        .split("L")
        .map((point) => point.split(",").map((n) => Math.round(Number(n)))),
    );
  return rings.map(ringPath).join("");
}

/** @param {number[][]} points */
function ringPath(points) {
  const kept = points.filter((point, index) => {
    const before = points[index - 1];
    return before === undefined || point[0] !== before[0] || point[1] !== before[1];
  });
  if (kept.length < 4) return "";
  let [x = 0, y = 0] = kept[0] ?? [];
  let text = `M${x},${y}l`;
  for (const [index, [nextX = 0, nextY = 0]] of kept.slice(1, -1).entries()) {
    const dx = nextX - x;
    const dy = nextY - y;
    text += `${index === 0 || dx < 0 ? "" : " "}${dx}${dy < 0 ? "" : ","}${dy}`;
    [x, y] = [nextX, nextY];
  }
  return `${text}z`;
}

/** @type {Record<string, string>} */
const outlines = {};
/** @type {Record<string, readonly [number, number]>} */
const dots = {};
for (const [code, polygons] of [...fine].toSorted(([a], [b]) => a.localeCompare(b))) {
  const drawn = coarse.get(code);
  const line = drawn === undefined ? "" : outline(drawn);
  if (line !== "") outlines[code] = line;
  if (line !== "" && draw.area(shapeOf(drawn ?? [])) >= LEAST_AREA) continue;
  const largest = polygons.toSorted(
    (a, b) => geoArea({ type: "Polygon", coordinates: b }) - geoArea({ type: "Polygon", coordinates: a }),
  )[0];
  if (largest === undefined) continue;
  const [x, y] = projection(geoCentroid({ type: "Polygon", coordinates: largest })) ?? [0, 0];
  dots[code] = [Math.round(x), Math.round(y)];
}
const here = path.dirname(fileURLToPath(import.meta.url));
const write = (/** @type {string} */ file, /** @type {unknown} */ content) =>
  writeFileSync(path.resolve(here, file), `${JSON.stringify(content, null, 2)}\n`);
write("../../components/chart/world-outlines.json", outlines);
write("../core/chart/map/world-places.json", {
  width: WIDTH,
  height,
  outlined: Object.keys(outlines).join(" "),
  dots: Object.fromEntries(Object.entries(dots).map(([code, place]) => [code, place.join(" ")])),
});
