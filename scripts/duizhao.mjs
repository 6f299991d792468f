// npm run -s duizhao -- COMMAND: the operator's commands. Standard output belongs to the command alone.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { node24, root, runMain } from "./clone.mjs";
import { ensureClient } from "./generate.mjs";
import { ensureInstalled } from "./install.mjs";

await runMain(async () => {
  await ensureInstalled();
  await ensureClient();
  return new Promise((done) => {
    const loader = pathToFileURL(join(root, "node_modules/tsx/dist/loader.mjs")).href;
    const child = spawn(node24, ["--import", loader, join(root, "cli/main.ts"), ...process.argv.slice(2)], {
      // Files are named relative to where the operator stands; everything else belongs to the clone.
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, TSX_TSCONFIG_PATH: join(root, "tsconfig.json") },
      stdio: "inherit",
    });
    process.on("SIGINT", () => undefined);
    process.on("SIGTERM", () => child.kill("SIGTERM"));
    child.once("close", (code, signal) => done(code ?? (signal ? 1 : 0)));
  });
});
