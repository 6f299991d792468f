import { defineConfig } from "vitest/config";

/** Folders whose tests use a real PostgreSQL; the others must not need one, and then none is started. */
const withDatabase = ["db", "server", "press", "cli", "app"].map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const never = ["node_modules/**", ".next*/**", "data/**", "e2e/**"];

const setupFiles = ["db/testing/fail-on-console-error.ts", "domain/testing/property-runs.ts"];
/** With full counts a property takes minutes, not seconds. */
const long = process.env.DUIZHAO_LONG ? { testTimeout: 1_800_000 } : {};

export default defineConfig({
  test: {
    // Two cores: more workers than that only compete.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          // Properties take their time on a machine that does other things too.
          testTimeout: 30_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...withDatabase],
          setupFiles,
          ...long,
        },
      },
      {
        test: {
          name: "database",
          include: withDatabase,
          exclude: never,
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles,
          hookTimeout: 30_000,
          testTimeout: 20_000,
          ...long,
        },
      },
    ],
  },
});
