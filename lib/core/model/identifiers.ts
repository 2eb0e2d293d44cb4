import { z } from "zod";

/** A stable name in addresses: lower-case words joined by single hyphens, such as `yougov-peacekeepers-ukraine`. */
export const slugSchema = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters and digits, words joined by single hyphens");

/** ISO 3166-1 alpha-2, plus `EU` and `XK`. The United Kingdom is `GB`, Greece `GR`. */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/, "use a two-letter ISO 3166-1 code such as GB");
export type CountryCode = z.infer<typeof countryCodeSchema>;

/** ISO 3166-2, such as `US-AL`. */
export const regionCodeSchema = z.string().regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/);

/**
 * Turns a name into a slug: accents dropped, everything but letters and digits becomes a hyphen.
 * Gives an empty string when nothing is left (a name in a script without Latin letters).
 */
export function slugify(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/[łŁ]/g, "l")
    .replace(/[øØ]/g, "o")
    .replace(/[đĐ]/g, "d")
    .replace(/[æÆ]/g, "ae")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 120)
    .replace(/-+$/, "");
}
