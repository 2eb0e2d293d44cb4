import { drawText, type OutlineFonts } from "./pdf-text";
import type { SvgElement } from "./read-svg";

type Document = PDFKit.PDFDocument;
type Attributes = Readonly<Record<string, string>>;

/** What all elements of a picture share. */
interface DrawnPicture {
  /** Where patterns are defined. */
  readonly root: SvgElement;
  readonly outlines: OutlineFonts;
}

/** What a shape takes over from the elements around it. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
  "direction",
  "paint-order",
];

/** Drawn by nobody, or only where something refers to them. */
const SILENT = ["title", "desc", "metadata", "style", "defs", "pattern"];

/**
 * Draws one element of our SVG, with its children.
 * @param inherited the attributes of the element around it
 * @throws Error at an element that no drawing of ours has had so far
 */
export function drawElement(
  document: Document,
  element: SvgElement,
  inherited: Attributes,
  { root, outlines }: DrawnPicture,
): void {
  const { name } = element;
  if (SILENT.includes(name)) return;
  const attributes = { ...pick(inherited), ...element.attributes };
  document.save();
  applyTransform(document, element.attributes.transform ?? "");
  if (element.attributes.opacity !== undefined) document.opacity(Number(element.attributes.opacity));
  if (name === "g") for (const child of element.children) drawElement(document, child, attributes, { root, outlines });
  else if (name === "text") drawText(document, element, attributes, outlines);
  else drawShape(document, name, attributes, root);
  document.restore();
}

function pick(attributes: Attributes): Attributes {
  return Object.fromEntries(
    INHERITED.flatMap((key) => (attributes[key] === undefined ? [] : [[key, attributes[key]]])),
  );
}

const TRANSFORM = /(translate|scale|rotate)\(([^)]*)\)/g;

function applyTransform(document: Document, transform: string): void {
  if (transform.replace(TRANSFORM, "").trim() !== "") throw new Error(`transform not understood: ${transform}`);
  for (const [, kind, list = ""] of transform.matchAll(TRANSFORM)) {
    const [a = 0, b, c] = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    if (kind === "translate") document.translate(a, b ?? 0);
    else if (kind === "scale") document.scale(a, b ?? a);
    else document.rotate(a, b === undefined ? {} : { origin: [b, c ?? 0] });
  }
}

function drawShape(document: Document, name: string, attributes: Attributes, root: SvgElement): void {
  const fill = attributes.fill ?? "#000000";
  const stroke = attributes.stroke ?? "none";
  const hasFill = fill !== "none" && name !== "line";
  const hatch = /^url\(#(.*)\)$/.exec(fill)?.[1];
  if (hatch !== undefined) drawHatch(document, name, attributes, findPattern(root, hatch));
  const fills = hasFill && hatch === undefined;
  const strokes = stroke !== "none" && Number(attributes["stroke-width"] ?? 1) > 0;
  if (fills) document.fillColor(fill, opacityOf(attributes["fill-opacity"]));
  if (strokes) prepareStroke(document, stroke, attributes);
  if (!fills && !strokes) return;
  outline(document, name, attributes);
  if (fills && strokes) document.fillAndStroke();
  else if (fills) document.fill();
  else document.stroke();
}

function opacityOf(value: string | undefined): number {
  return value === undefined ? 1 : Number(value);
}

function prepareStroke(document: Document, stroke: string, attributes: Attributes): void {
  document.strokeColor(stroke, opacityOf(attributes["stroke-opacity"]));
  document.lineWidth(Number(attributes["stroke-width"] ?? 1));
  document.lineCap(attributes["stroke-linecap"] === "round" ? "round" : "butt");
  document.lineJoin(attributes["stroke-linejoin"] === "round" ? "round" : "miter");
  const dashes = (attributes["stroke-dasharray"] ?? "none").split(/[\s,]+/).map(Number);
  const [dash = Number.NaN, space = dash] = dashes;
  if (dashes.length > 2) document.dash(dashes as unknown as number, {});
  else if (Number.isFinite(dash)) document.dash(dash, { space });
}

/** The path of a shape, to be filled, stroked or clipped with. */
function outline(document: Document, name: string, attributes: Attributes): void {
  const number = (key: string) => Number(attributes[key] ?? 0);
  switch (name) {
    case "rect": {
      const radius = Number(attributes.rx ?? attributes.ry ?? 0);
      if (radius > 0) document.roundedRect(number("x"), number("y"), number("width"), number("height"), radius);
      else document.rect(number("x"), number("y"), number("width"), number("height"));
      return;
    }
    case "line":
      document.moveTo(number("x1"), number("y1")).lineTo(number("x2"), number("y2"));
      return;
    case "circle":
      document.circle(number("cx"), number("cy"), number("r"));
      return;
    case "path":
      document.path(attributes.d ?? "");
      return;
    case "polygon":
      document.polygon(...points(attributes.points ?? ""));
      return;
    default:
      throw new Error(`<${name}> cannot be drawn as PDF yet`);
  }
}

function points(text: string): [number, number][] {
  const numbers = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as [number, number]] : []));
}

function findPattern(element: SvgElement, id: string): SvgElement {
  const found = (inside: SvgElement): SvgElement | undefined =>
    inside.name === "pattern" && inside.attributes.id === id
      ? inside
      : inside.children.map(found).find((pattern) => pattern !== undefined);
  const pattern = found(element);
  if (pattern === undefined) throw new Error(`no pattern #${id}`);
  return pattern;
}

/** Fills a shape with a hatch: a pattern of a ground and one upright line a tile, turned as a whole. */
function drawHatch(document: Document, name: string, attributes: Attributes, pattern: SvgElement): void {
  const step = Number(pattern.attributes.width);
  const ground = pattern.children.find((child) => child.name === "rect");
  const line = pattern.children.find((child) => child.name === "line");
  if (line === undefined || pattern.children.length > 2) throw new Error("only hatches can be drawn as PDF yet");
  const box = boundsOf(name, attributes);
  document.save();
  outline(document, name, attributes);
  document.clip();
  if (ground !== undefined) document.rect(box.x, box.y, box.width, box.height).fill(ground.attributes.fill ?? "none");
  applyTransform(document, pattern.attributes.patternTransform ?? "");
  prepareStroke(document, line.attributes.stroke ?? "none", line.attributes);
  const angle = Number(/rotate\(([^)]*)\)/.exec(pattern.attributes.patternTransform ?? "")?.[1] ?? 0);
  const turned = turn(box, -angle);
  const first = Math.floor(turned.left / step) * step + Number(line.attributes.x1);
  for (let x = first - step; x <= turned.right + step; x += step)
    document.moveTo(x, turned.top).lineTo(x, turned.bottom);
  document.stroke();
  document.restore();
}

function boundsOf(name: string, attributes: Attributes) {
  if (name !== "rect") throw new Error(`<${name}> cannot be hatched as PDF yet`);
  const number = (key: string) => Number(attributes[key] ?? 0);
  return { x: number("x"), y: number("y"), width: number("width"), height: number("height") };
}

/** The box around a box that was turned about the origin. */
function turn({ x, y, width, height }: ReturnType<typeof boundsOf>, degrees: number) {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const corners = [
    [x, y],
    [x + width, y],
    [x, y + height],
    [x + width, y + height],
  ].map(([cx = 0, cy = 0]) => [cx * cos - cy * sin, cx * sin + cy * cos] as const);
  const xs = corners.map(([cx]) => cx);
  const ys = corners.map(([, cy]) => cy);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}
