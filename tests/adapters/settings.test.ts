import path from "node:path";
import { describe, expect, it } from "vitest";
import { readSettings, SETTING_NAMES } from "@/lib/adapters/settings";
import { PollDataError } from "@/lib/core/errors";
import { ROOT } from "@/lib/setup/checkout.mjs";

function read(variables: Record<string, string>) {
  return readSettings({ NODE_ENV: "test", ...variables });
}

function problemsOf(variables: Record<string, string>): string[] {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof PollDataError) return error.problems.map(({ code, message }) => `${code}: ${message}`);
    throw error;
  }
  return [];
}

describe("settings", () => {
  it("have a value for everything when nothing is set", () => {
    expect(read({})).toEqual({
      port: 3000,
      host: "0.0.0.0",
      publicUrl: null,
      dataDir: path.join(ROOT, ".toplines"),
      databaseUrl: null,
      databaseReplicaUrls: [],
      redisUrl: null,
      authSecret: null,
      trustedProxies: [],
      maxUploadBytes: 50_000_000,
      maxUploadRows: 1_000_000,
      articleFetch: false,
      logLevel: "info",
      chromiumPath: null,
      testDatabaseUrl: null,
    });
  });

  it("take every name of the public surface", () => {
    const settings = read({
      PORT: "8080",
      HOST: "::1",
      PUBLIC_URL: "https://polls.example.org/uk/",
      DATA_DIR: "var/polls",
      DATABASE_URL: "postgresql://user:secret@db:5432/polls",
      DATABASE_REPLICA_URLS: "postgres://one/polls, postgres://two/polls",
      REDIS_URL: "rediss://cache:6379/1",
      AUTH_SECRET: "0123456789abcdef0123456789abcdef",
      TRUSTED_PROXIES: "10.0.0.0/8, ::1, 192.0.2.7",
      MAX_UPLOAD_BYTES: "1000",
      MAX_UPLOAD_ROWS: "10",
      ARTICLE_FETCH: "on",
      LOG_LEVEL: "debug",
      CHROMIUM_PATH: "/usr/bin/chromium",
      TEST_DATABASE_URL: "postgresql://localhost/test",
    });
    expect(settings).toEqual({
      port: 8080,
      host: "::1",
      publicUrl: "https://polls.example.org/uk",
      dataDir: path.join(ROOT, "var/polls"),
      databaseUrl: "postgresql://user:secret@db:5432/polls",
      databaseReplicaUrls: ["postgres://one/polls", "postgres://two/polls"],
      redisUrl: "rediss://cache:6379/1",
      authSecret: "0123456789abcdef0123456789abcdef",
      trustedProxies: ["10.0.0.0/8", "::1", "192.0.2.7"],
      maxUploadBytes: 1000,
      maxUploadRows: 10,
      articleFetch: true,
      logLevel: "debug",
      chromiumPath: "/usr/bin/chromium",
      testDatabaseUrl: "postgresql://localhost/test",
    });
  });

  it("count an empty or blank variable as not set, and ignore variables of others", () => {
    expect(read({ PORT: "", LOG_LEVEL: "  ", NEXT_PORT: "x", PORTS: "1" })).toEqual(read({}));
  });

  it("keep an absolute data folder as it is", () => {
    expect(read({ DATA_DIR: "/srv/polls" }).dataDir).toBe(path.resolve("/srv/polls"));
  });

  it.each([
    ["PORT", "abc", 'PORT is "abc", not a whole number from 1 to 65535.'],
    ["PORT", "0", 'PORT is "0", not a whole number from 1 to 65535.'],
    ["PORT", "65536", 'PORT is "65536", not a whole number from 1 to 65535.'],
    ["PORT", "80.5", 'PORT is "80.5", not a whole number from 1 to 65535.'],
    ["PORT", "1e3", 'PORT is "1e3", not a whole number from 1 to 65535.'],
    ["HOST", "my host", 'HOST is "my host", not a host name or an IP address.'],
    ["HOST", "--inspect", 'HOST is "--inspect", not a host name or an IP address.'],
    [
      "PUBLIC_URL",
      "polls.example.org",
      'PUBLIC_URL is "polls.example.org", not an address such as https://polls.example.org.',
    ],
    ["PUBLIC_URL", "ftp://x", 'PUBLIC_URL is "ftp://x", not an address such as https://polls.example.org.'],
    ["REDIS_URL", "http://x", 'REDIS_URL is "http://x", not an address such as redis://host:6379.'],
    ["MAX_UPLOAD_BYTES", "50MB", 'MAX_UPLOAD_BYTES is "50MB", not a whole number from 1 to 2147483647.'],
    ["MAX_UPLOAD_ROWS", "-1", 'MAX_UPLOAD_ROWS is "-1", not a whole number from 1 to 100000000.'],
    ["ARTICLE_FETCH", "yes", 'ARTICLE_FETCH is "yes", not "on" or "off".'],
    ["LOG_LEVEL", "loud", 'LOG_LEVEL is "loud", not one of debug, info, warn, error.'],
    [
      "TRUSTED_PROXIES",
      "10.0.0.0/33",
      'TRUSTED_PROXIES is "10.0.0.0/33", not a list of IP addresses or networks such as 10.0.0.0/8, separated by commas.',
    ],
  ])("%s = %s is refused with one sentence", (name, value, sentence) => {
    expect(problemsOf({ [name]: value })).toEqual([`SETTING_INVALID: ${sentence}`]);
  });

  it("name every malformed variable at once", () => {
    expect(problemsOf({ PORT: "x", LOG_LEVEL: "y" })).toHaveLength(2);
  });

  it("never repeat a password or a secret", () => {
    const text = [
      ...problemsOf({ DATABASE_URL: "mysql://user:hunter2@db/polls" }),
      ...problemsOf({ DATABASE_REPLICA_URLS: "postgres://a:hunter2@db/x,http://b:hunter2@c" }),
      ...problemsOf({ REDIS_URL: "http://:hunter2@cache" }),
      ...problemsOf({ AUTH_SECRET: "hunter2" }),
      ...problemsOf({ PUBLIC_URL: "https://me:hunter2@example.org" }),
    ];
    expect(text).toHaveLength(5);
    expect(text.join("\n")).not.toContain("hunter2");
    expect(text[0]).toContain('"mysql://…@db/polls"');
    expect(text[3]).toContain("a text of 7 characters, not a text of at least 32 characters");
  });

  it("are the ones that the public surface lists", () => {
    expect([...SETTING_NAMES].sort()).toEqual(
      [
        ...[
          "PORT",
          "HOST",
          "PUBLIC_URL",
          "DATA_DIR",
          "DATABASE_URL",
          "DATABASE_REPLICA_URLS",
          "REDIS_URL",
          "AUTH_SECRET",
        ],
        ...["TRUSTED_PROXIES", "MAX_UPLOAD_BYTES", "MAX_UPLOAD_ROWS", "ARTICLE_FETCH", "LOG_LEVEL"],
        ...["CHROMIUM_PATH", "TEST_DATABASE_URL"],
      ].sort(),
    );
  });
});
