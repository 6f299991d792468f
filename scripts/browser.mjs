// npm run browser: prints the browser that journeys and measurements use, installing one where that is possible.
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem, root, runMain } from "./clone.mjs";
import { runCommand } from "./run-command.mjs";

// The shell is the same browser without windows: it starts sooner, and nothing of it draws what nobody sees.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
/** A page of ours without Han glyphs shows boxes, and a screenshot of boxes proves nothing. */
const cjkFont = "fonts-noto-cjk";

/** Playwright's own browser, else the system's, else Debian's, installed when we are root. @returns its path */
export async function findBrowser() {
  const found = (await playwrightsOwn()) ?? onPath();
  if (found) {
    await ensureCjkFont();
    return found;
  }
  if (!canInstall()) {
    throw new Problem(
      "No browser was found: run `npx playwright install chromium`, or install Chromium, and try again.",
    );
  }
  await aptInstall("chromium-headless-shell", cjkFont).catch(() => aptInstall("chromium", cjkFont));
  const installed = onPath();
  if (!installed) throw new Problem("Debian's chromium was installed but is not on the PATH.");
  return installed;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

function onPath() {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    for (const name of names) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // not here
      }
    }
  }
  return undefined;
}

function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

async function ensureCjkFont() {
  if (!canInstall()) return;
  const { output } = await runCommand("fc-list", [":lang=zh", "family"]);
  if (output.trim() === "" || output.includes("ENOENT")) await aptInstall(cjkFont);
}

async function aptInstall(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await runCommand("apt-get", ["update"], { env });
  const { code, output } = await runCommand("apt-get", ["install", "-y", "--no-install-recommends", ...packages], {
    env,
  });
  if (code !== 0) throw new Problem(`${output.trimEnd()}\n\n${packages.join(" and ")} could not be installed (above).`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  await runMain(async () => {
    console.log(await findBrowser());
  });
}
