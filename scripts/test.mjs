// npm test, npm run test:long: every check there is, with one summary. A step that fails doesn't hide the others.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { node24, Problem, root, runMain, seconds } from "./clone.mjs";
import { ensureClient } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";
import { runCommand } from "./run-command.mjs";

const long = process.argv.includes("--long");
const reports = { unit: join(root, ".cache/vitest.json"), journeys: join(root, ".cache/playwright.json") };
/** A step that hangs must not hold the others' results back, nor the summary beyond an hour and a half (with full counts, three). */
const limitMs = (long ? 175 : 85) * 60_000;
const bin = (name) => join(root, "node_modules", ".bin", name);
const env = { ...process.env, FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1", ...(long ? { DUIZHAO_LONG: "1" } : {}) };
// The browser's tests start the product with settings of their own.
for (const name of [
  "PORT",
  "HOST",
  "DUIZHAO_URL",
  "DUIZHAO_DATA_DIR",
  "DATABASE_URL",
  "DATABASE_READER_URL",
  "DATABASE_OWNER_URL",
  "SMTP_URL",
  "PRESS_PURGE_URL",
  "PRESS_PURGE_TOKEN",
]) {
  delete env[name];
}

const started = performance.now();
const outcomes = [];
process.chdir(root);

await runMain(async () => {
  console.log(`Duizhao: ${long ? "all checks, full counts" : "all checks"}\n`);
  const ready =
    (await step("install", async () => ((await ensureInstalled()) ? "" : "nothing to do"))) &&
    (await step("database client", async () => ((await ensureClient()) ? "" : "nothing to do")));
  if (ready) {
    for (const file of Object.values(reports)) rmSync(file, { force: true });
    await step("page types", () => onNode24(bin("next"), "typegen"));
    // Two lanes for two cores: the build takes about as long as everything before it.
    const [, built] = await Promise.all([checksAndUnitTests(), browserAndBuild()]);
    if (built) await step("journeys", () => onNode24(bin("playwright"), "test"), countJourneys);
    else skip("journeys", "they need the browser and the build");
  }
  return summary();
});

async function checksAndUnitTests() {
  await step("lint", () => onNode24(bin("biome"), "ci", "--colors=off", "."));
  await step("types", () => onNode24(bin("tsc"), "--noEmit"));
  await step("import rules", () => onNode24("scripts/import-rules.mjs"));
  await step("unused code", () => onNode24(bin("knip"), "--no-progress"));
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reports.unit}`];
  await step("unit, property and server tests", () => onNode24(bin("vitest"), "run", ...reporters), countUnitTests);
}

async function browserAndBuild() {
  const browser = await step("browser", async () => {
    const path = (await onNode24("scripts/browser.mjs")).trim().split("\n").at(-1);
    env.DUIZHAO_BROWSER = path;
    return path;
  });
  const built = await step(
    "production build",
    () => onNode24("--import", "tsx", "scripts/build.ts"),
    () => "",
  );
  return browser && built;
}

/** Runs one step and prints its line. @returns whether it passed */
async function step(name, run, tell = (detail) => (detail.includes("\n") ? "" : detail)) {
  const since = performance.now();
  try {
    const detail = await run();
    const told = tell(detail ?? "");
    outcomes.push({ name, ok: true });
    console.log(`  ✓ ${name} (${seconds(since)})${told ? `: ${told}` : ""}`);
    return true;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    outcomes.push({ name, ok: false });
    console.log(`  ✗ ${name} (${seconds(since)})\n${error.message.replace(/^/gm, "    │ ")}`);
    return false;
  }
}

function skip(name, reason) {
  outcomes.push({ name, ok: false });
  console.log(`  ✗ ${name}: not run, ${reason}`);
}

/** A program on our own Node. @returns its output; a failure throws it */
async function onNode24(...args) {
  const left = () => Math.round(limitMs - (performance.now() - started));
  const { code, output } = await runCommand(node24, args, { env, timeout: Math.max(1000, left()) });
  if (left() <= 0) throw new Problem(`${output}\nstopped: all checks together may take ${limitMs / 60_000} minutes`);
  if (code !== 0) throw new Problem(output.trimEnd() || `it ended with ${code}`);
  return output.trim();
}

function unitCounts() {
  if (!existsSync(reports.unit)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(readFileSync(reports.unit, "utf8"));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

function journeyCounts() {
  if (!existsSync(reports.journeys)) return { passed: 0, failed: 0, skipped: 0, retried: 0 };
  const { stats } = JSON.parse(readFileSync(reports.journeys, "utf8"));
  const { expected, unexpected: failed, flaky: retried, skipped } = stats;
  return { passed: expected + retried, failed, skipped, retried };
}

function countUnitTests() {
  return `${unitCounts().passed} tests`;
}

function countJourneys() {
  const { passed, retried } = journeyCounts();
  return `${passed} journeys${retried > 0 ? `, ${retried} of them at the second try` : ""}`;
}

function summary() {
  const failedSteps = outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
  const counts = [unitCounts(), journeyCounts()];
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  // A step that failed without a failed test (lint, types, a crash) counts as one.
  const failed = Math.max(sum("failed"), failedSteps.length);
  console.log(
    `\n${failedSteps.length === 0 ? "Everything passed" : `Failed: ${failedSteps.join(", ")}`} (${seconds(started)})`,
  );
  console.log(`${sum("passed")} passed, ${failed} failed${sum("skipped") ? `, ${sum("skipped")} skipped` : ""}`);
  return failedSteps.length === 0 && sum("passed") > 0 ? 0 : 1;
}
