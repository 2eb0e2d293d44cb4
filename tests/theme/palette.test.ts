import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import type { ColourRole } from "@/lib/core/chart/chart-model";
import { type ThemeName, themes } from "@/lib/theme/tokens";

/** Full severity, after Machado, Oliveira & Fernandes (2009). */
const VISIONS: Readonly<Record<string, (colour: Color) => Color>> = {
  normal: (colour) => colour,
  protan: (colour) => filterDeficiencyProt(1)(colour),
  deutan: (colour) => filterDeficiencyDeuter(1)(colour),
  tritan: (colour) => filterDeficiencyTrit(1)(colour),
};
const distance = differenceCiede2000();

function smallestDistance(theme: ThemeName, roles: readonly ColourRole[]): number {
  const fills = roles.map((role) => parsed(themes[theme].fills[role].fill));
  const distances = Object.values(VISIONS).flatMap((see) =>
    fills.flatMap((first, index) => fills.slice(index + 1).map((second) => distance(see(first), see(second)))),
  );
  return Math.min(...distances);
}

function parsed(text: string): Color {
  const colour = parse(text);
  if (colour === undefined) throw new Error(`${text} is no colour`);
  return colour;
}

const SCALE: readonly ColourRole[] = [
  "strongly-oppose",
  "tend-to-oppose",
  "neither",
  "tend-to-support",
  "strongly-support",
];
const SEQUENTIAL: readonly ColourRole[] = [
  "sequential-1",
  "sequential-2",
  "sequential-3",
  "sequential-4",
  "sequential-5",
];
const CATEGORIES: readonly ColourRole[] = ["category-1", "category-2", "category-3", "category-4", "category-5"];

describe.each(["light", "dark"] as const)("the %s palette", (name) => {
  const { surface, fills } = themes[name];

  it.each(Object.entries(fills).filter(([role]) => !role.startsWith("sequential")))(
    "%s reaches 3:1 against the surface (WCAG 1.4.11)",
    (_role, { fill }) => {
      expect(wcagContrast(fill, surface.surface)).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(Object.entries(fills).filter(([role]) => role !== "dont-know"))(
    "a label on %s reaches 4.5:1",
    (_role, { fill, label }) => {
      expect(wcagContrast(label, fill)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(["text", "text-secondary", "link", "error", "warning", "success"] as const)(
    "%s text reaches 4.5:1 on both surfaces",
    (token) => {
      expect(wcagContrast(surface[token], surface.surface)).toBeGreaterThanOrEqual(4.5);
      expect(wcagContrast(surface[token], surface.raised)).toBeGreaterThanOrEqual(4.5);
    },
  );

  it("borders reach 3:1 against the surface", () => {
    expect(wcagContrast(surface.border, surface.surface)).toBeGreaterThanOrEqual(3);
  });

  it("five answers of a scale keep ΔE00 15 in every vision type", () => {
    expect(smallestDistance(name, SCALE)).toBeGreaterThanOrEqual(15);
  });

  it("oppose, neither and support keep ΔE00 15 in every vision type", () => {
    expect(smallestDistance(name, ["oppose", "neither", "support"])).toBeGreaterThanOrEqual(15);
  });

  it("neighbours of the five sequential classes keep ΔE00 9 in every vision type, and run from the surface to its opposite", () => {
    for (const [index, role] of SEQUENTIAL.slice(1).entries())
      expect(smallestDistance(name, [SEQUENTIAL[index] ?? role, role])).toBeGreaterThanOrEqual(9);
    const contrasts = SEQUENTIAL.map((role) => wcagContrast(fills[role].fill, surface.surface));
    expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
  });

  it("five categories keep ΔE00 11.5 in every vision type", () => {
    expect(smallestDistance(name, CATEGORIES)).toBeGreaterThanOrEqual(11.5);
  });
});
