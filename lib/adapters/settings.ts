import { isIP } from "node:net";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { PollDataError, type Problem } from "@/lib/core/errors";

/** Every setting, typed. All are optional in the environment; `null` = not set. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Where readers reach the site, without a slash at the end. */
  readonly publicUrl: string | null;
  /** Absolute. */
  readonly dataDir: string;
  /** PostgreSQL; `null` = the embedded store in `dataDir`. */
  readonly databaseUrl: string | null;
  readonly databaseReplicaUrls: readonly string[];
  readonly redisUrl: string | null;
  readonly authSecret: string | null;
  /** Addresses or networks (CIDR) whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: readonly string[];
  readonly maxUploadBytes: number;
  readonly maxUploadRows: number;
  readonly articleFetch: boolean;
  readonly logLevel: LogLevel;
  readonly chromiumPath: string | null;
  readonly testDatabaseUrl: string | null;
}

export const LOG_LEVELS = ["debug", "info", "warn", "error"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const SHORTEST_SECRET = 32;

/** One setting: what is allowed, in words that follow "not", and the parser. */
function setting<T extends z.ZodType>(allowed: string, schema: T) {
  return { allowed, schema };
}

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,16}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
const list = (isAllowed: (part: string) => boolean) =>
  z
    .string()
    .transform((text) => text.split(",").map((part) => part.trim()))
    .refine((parts) => parts.every(isAllowed));

const MOST_BYTES = 2 ** 31 - 1;
const postgres = "a PostgreSQL address such as postgresql://user:password@host:5432/database";
const postgresUrl = z.string().refine(isPostgresUrl);

const SETTINGS = {
  PORT: setting("a whole number from 1 to 65535", wholeNumber(1, 65_535)),
  HOST: setting("a host name or an IP address", z.string().refine(isHost)),
  PUBLIC_URL: setting("an address such as https://polls.example.org", z.string().refine(isPublicUrl)),
  DATA_DIR: setting(
    "the path of a folder",
    z.string().refine((text) => !text.includes("\0")),
  ),
  DATABASE_URL: setting(postgres, postgresUrl),
  DATABASE_REPLICA_URLS: setting(`a list, separated by commas, each ${postgres}`, list(isPostgresUrl)),
  REDIS_URL: setting(
    "an address such as redis://host:6379",
    z.string().refine((text) => hasScheme(text, ["redis:", "rediss:"])),
  ),
  AUTH_SECRET: setting(`a text of at least ${SHORTEST_SECRET} characters`, z.string().min(SHORTEST_SECRET)),
  TRUSTED_PROXIES: setting(
    "a list of IP addresses or networks such as 10.0.0.0/8, separated by commas",
    list(isNetwork),
  ),
  MAX_UPLOAD_BYTES: setting(`a whole number from 1 to ${MOST_BYTES}`, wholeNumber(1, MOST_BYTES)),
  MAX_UPLOAD_ROWS: setting("a whole number from 1 to 100000000", wholeNumber(1, 100_000_000)),
  ARTICLE_FETCH: setting('"on" or "off"', z.enum(["on", "off"])),
  LOG_LEVEL: setting(`one of ${LOG_LEVELS.join(", ")}`, z.enum(LOG_LEVELS)),
  CHROMIUM_PATH: setting("the path of a Chromium program", z.string()),
  TEST_DATABASE_URL: setting(postgres, postgresUrl),
};

type SettingName = keyof typeof SETTINGS;
type Parsed = { readonly [Name in SettingName]?: z.output<(typeof SETTINGS)[Name]["schema"]> };

/** The environment variables that are settings; all others are ignored. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/**
 * The settings of this process.
 * @throws PollDataError naming every malformed variable, what was found and what is allowed
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const parsed = parseAll(env);
  return {
    port: parsed.PORT ?? 3000,
    host: parsed.HOST ?? "0.0.0.0",
    publicUrl: parsed.PUBLIC_URL?.replace(/\/+$/, "") ?? null,
    dataDir: path.resolve(checkoutRoot(), parsed.DATA_DIR ?? ".toplines"),
    databaseUrl: parsed.DATABASE_URL ?? null,
    databaseReplicaUrls: parsed.DATABASE_REPLICA_URLS ?? [],
    redisUrl: parsed.REDIS_URL ?? null,
    authSecret: parsed.AUTH_SECRET ?? null,
    trustedProxies: parsed.TRUSTED_PROXIES ?? [],
    maxUploadBytes: parsed.MAX_UPLOAD_BYTES ?? 50_000_000,
    maxUploadRows: parsed.MAX_UPLOAD_ROWS ?? 1_000_000,
    articleFetch: parsed.ARTICLE_FETCH === "on",
    logLevel: parsed.LOG_LEVEL ?? "info",
    chromiumPath: parsed.CHROMIUM_PATH ?? null,
    testDatabaseUrl: parsed.TEST_DATABASE_URL ?? null,
  };
}

function parseAll(env: NodeJS.ProcessEnv): Parsed {
  const problems: Problem[] = [];
  const entries = SETTING_NAMES.flatMap((name) => {
    const text = env[name]?.trim();
    // Compose files and service managers pass an unset variable on as an empty one.
    if (!text) return [];
    const result = SETTINGS[name].schema.safeParse(text);
    if (result.success) return [[name, result.data]];
    problems.push(malformed(name, text));
    return [];
  });
  if (problems.length > 0) throw new PollDataError(problems);
  return Object.fromEntries(entries) as Parsed;
}

function malformed(name: SettingName, text: string): Problem {
  const value = withoutSecrets(name, text);
  return {
    severity: "error",
    code: "SETTING_INVALID",
    row: null,
    line: null,
    column: null,
    cell: null,
    value,
    message: `${name} is ${value}, not ${SETTINGS[name].allowed}.`,
    hint: "Correct it, or unset it.",
  };
}

/** What was found, fit for a log: never a secret or the password inside an address. */
function withoutSecrets(name: SettingName, text: string): string {
  if (name === "AUTH_SECRET") return `a text of ${text.length} characters`;
  return `"${text.replace(/\/\/[^/@\s,]*@/g, "//…@")}"`;
}

/**
 * The checkout. Unbundled code knows its own place; inside the built pages the server's working folder is the checkout
 * (lib/setup/next-server.mjs).
 */
function checkoutRoot(): string {
  const own = import.meta.url;
  if (!own?.startsWith("file:") || !own.endsWith("/lib/adapters/settings.ts")) return process.cwd();
  return path.resolve(path.dirname(fileURLToPath(own)), "../..");
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function hasScheme(text: string, schemes: readonly string[]): boolean {
  return schemes.includes(parseUrl(text)?.protocol ?? "");
}

function isPostgresUrl(text: string): boolean {
  return hasScheme(text, ["postgres:", "postgresql:"]);
}

function isPublicUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && hasScheme(text, ["http:", "https:"]) && !url.search && !url.hash && !url.username;
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/i.test(text);
}

/** An IP address, with or without the length of a network's prefix. */
function isNetwork(text: string): boolean {
  const [address = "", prefix, ...rest] = text.split("/");
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128);
}
