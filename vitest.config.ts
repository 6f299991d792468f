import { defineConfig } from "vitest/config";

/** Folders whose tests use a real PostgreSQL; the others must not need one, and then none is started. */
const withDatabase = ["db", "server", "press", "cli", "app"].map((folder) => `${folder}/**/*.test.{ts,tsx}`);
const never = ["node_modules/**", ".next*/**", "data/**", "e2e/**"];

export default defineConfig({
  test: {
    // Two cores: more workers than that only compete.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: "pure",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...never, ...withDatabase],
          setupFiles: ["db/testing/fail-on-console-error.ts"],
        },
      },
      {
        test: {
          name: "database",
          include: withDatabase,
          exclude: never,
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["db/testing/fail-on-console-error.ts"],
          hookTimeout: 30_000,
          testTimeout: 20_000,
        },
      },
    ],
  },
});
