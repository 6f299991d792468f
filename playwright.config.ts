import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  globalSetup: "./e2e/support/global-setup.ts",
  // Journeys share one desk and two cores, and wait more than they compute.
  workers: 3,
  // Long enough for the longest on a busy machine; nothing is timed here.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // What a starved machine spoils passes the second time, and the summary says how often that was; a fault fails twice.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: ".cache/playwright.json" }]],
  // The longest first, or one of three workers walks on alone at the end.
  projects: [
    { name: "starts", testMatch: ["start.spec.ts", "main-job.spec.ts"] },
    { name: "desk", testIgnore: ["start.spec.ts", "main-job.spec.ts"] },
  ],
  use: {
    actionTimeout: 60_000,
    // Keeping a trace of everything costs a fifth of the time; `--trace on` does it for the journey looked into.
    trace: "off",
    screenshot: "only-on-failure",
    // Nothing is waited for that only moves.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(process.env.DUIZHAO_BROWSER ? { executablePath: process.env.DUIZHAO_BROWSER } : {}),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
