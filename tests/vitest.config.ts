import path from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

export default defineConfig({
  root,
  resolve: { alias: { "@": root } },
  test: {
    // The groups run one after the other: a measured timeout must not depend on what else is running.
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/store/**", "tests/browser/**", "tests/http/**"],
          testTimeout: 20_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "store",
          include: ["tests/store/**/*.test.ts"],
          globalSetup: ["tests/setup/link-postgres.ts", "tests/store/start-postgres.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        // One built server and one browser serve these: the files run in turn.
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts", "tests/http/**/*.test.ts"],
          globalSetup: ["tests/setup/link-postgres.ts", "tests/setup/shared-server.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
