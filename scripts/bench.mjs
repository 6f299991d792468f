// npm run bench -- NAME: runs bench/NAME.ts on the product's own Node. Timings are for reading, never for passing tests.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { node24, Problem, root, runMain } from "./clone.mjs";
import { ensureInstalled } from "./install.mjs";

/** Their programs are written for a browser. */
const inBrowser = new Set(["editor", "lighthouse"]);

await runMain(async () => {
  process.chdir(root);
  const [name = "", ...rest] = process.argv.slice(2);
  const file = join("bench", `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
    throw new Problem(`Which benchmark? npm run bench -- ${benchmarks().join(" | ")}`);
  }
  await ensureInstalled();
  if (inBrowser.has(name)) process.env.DUIZHAO_BROWSER ||= await findBrowser();
  const { status } = spawnSync(node24, ["--import", "tsx", file, ...rest], { stdio: "inherit" });
  return status ?? 1;
});

/** Those that can be started by name; what they share is in a folder of its own. */
function benchmarks() {
  return readdirSync("bench")
    .filter((file) => file.endsWith(".ts"))
    .map((file) => file.replace(/\.ts$/, ""));
}
