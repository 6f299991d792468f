// npm run imports: which way imports may point. Runs dependency-cruiser on the code, and on planted violations of
// every rule: a check that sees nothing must not look like a check that passes.
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { node24, Problem, root, runMain } from "./clone.mjs";
import { runCommand } from "./run-command.mjs";

const folders = ["app", "db", "domain", "editor", "i18n", "press", "render", "server", "ui", "cli", "bench", "e2e"];
const topFiles = ["server.ts", "proxy.ts", "instrumentation.ts"];
/** Fewer than this means that dependency-cruiser couldn't read TypeScript. */
const fewestModules = 150;

/** Rule → files that break it. */
const planted = {
  "no-cycles": { "domain/a.ts": 'import "#domain/b.ts";', "domain/b.ts": 'import "#domain/a.ts";' },
  resolvable: { "domain/a.ts": 'import "#domain/nothing.ts";' },
  "domain-is-pure": { "domain/a.ts": 'import type { Pool } from "pg";\nexport type A = Pool;' },
  "db-knows-only-domain": { "db/a.ts": 'import "#server/b.ts";', "server/b.ts": "" },
  "prisma-stays-in-db": {
    "server/a.ts": 'import type { PrismaPg } from "@prisma/adapter-pg";\nexport type A = PrismaPg;',
  },
  "server-knows-no-pages": { "server/a.ts": 'import type { NextConfig } from "next";\nexport type A = NextConfig;' },
  "nobody-imports-app": { "press/a.ts": 'import "#app/b.ts";', "app/b.ts": "" },
  "reader-imports-published-only": { "app/(reader)/a.ts": 'import "#db/articles/b.ts";', "db/articles/b.ts": "" },
  "reader-never-reaches-the-studio": {
    "app/(reader)/a.ts": 'import "#render/b.ts";',
    "render/b.ts": 'import "#domain/c.ts";',
    "domain/c.ts": 'import "#ui/d.ts";',
    "ui/d.ts": "",
  },
  "published-knows-no-drafts": { "db/published/a.ts": 'import "#db/articles/b.ts";', "db/articles/b.ts": "" },
  "render-knows-no-data": { "render/a.ts": 'import "#db/b.ts";', "db/b.ts": "" },
  "press-knows-no-use-cases": { "press/a.ts": 'import "#server/articles/b.ts";', "server/articles/b.ts": "" },
  "ui-knows-no-use-case": { "ui/a.ts": 'import "#server/b.ts";', "server/b.ts": "" },
  "browser-modules-stand-alone": { "press/client/a.ts": 'import "#domain/b.ts";', "domain/b.ts": "" },
  "browser-reaches-no-server": {
    "app/a.ts": '"use client";\nimport { b } from "#domain/b.ts";\nb();',
    "domain/b.ts": 'import { c } from "#server/c.ts";\nexport const b = c;',
    "server/c.ts": "export const c = () => undefined;",
  },
  "browser-reaches-no-node": { "ui/a.ts": '"use client";\nimport { readFileSync } from "node:fs";\nreadFileSync("");' },
};

/** @returns {Promise<{ modules: number, violations: string[] }>} */
async function checkImports(folder) {
  const paths = [...folders, ...topFiles].filter((path) => existsSync(join(folder, path)));
  const sources = paths.flatMap((path) =>
    path.includes(".") ? [path] : globSync(`${path}/**/*.{ts,tsx}`, { cwd: folder }),
  );
  const startsWith = (directive) => (file) =>
    new RegExp(`^\\s*(?://.*\\n\\s*)*["']${directive}["']`).test(readFileSync(join(folder, file), "utf8"));
  const client = sources.filter(startsWith("use client"));
  const actions = sources.filter(startsWith("use server"));
  const results = [await cruise(folder, ".dependency-cruiser.cjs", paths)];
  if (client.length > 0) results.push(await cruise(folder, ".dependency-cruiser.browser.cjs", client, actions));
  return {
    modules: results[0]?.summary.totalCruised ?? 0,
    violations: results.flatMap(({ summary }) => summary.violations.map(describe)),
  };
}

async function cruise(folder, config, paths, actions = []) {
  const cli = join(root, "node_modules/.bin/depcruise");
  const args = [cli, "--config", join(root, config), "--output-type", "json", ...paths];
  const escaped = actions.map((path) => `^${path.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
  const { output } = await runCommand(node24, args, {
    cwd: folder,
    env: { ...process.env, DUIZHAO_SERVER_ACTIONS: escaped.join(",") },
  });
  try {
    return JSON.parse(output);
  } catch {
    throw new Problem(`dependency-cruiser failed:\n${output}`);
  }
}

function describe({ rule, from, to, via }) {
  const way = via?.length ? ` (${via.map((step) => step.name).join(" → ")})` : "";
  return `${rule.name}: ${from} → ${to}${way}`;
}

async function missedRules() {
  const folder = mkdtempSync(join(tmpdir(), "duizhao-planted-"));
  try {
    for (const file of ["package.json", "tsconfig.json"]) cpSync(join(root, file), join(folder, file));
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    for (const [rule, files] of Object.entries(planted)) {
      // One tree for all of them: the letters become names of the rule's own.
      const named = (text) => text.replace(/\b([a-d])\.ts\b/g, `${rule}-$1.ts`);
      for (const [file, text] of Object.entries(files)) {
        const path = join(folder, named(file));
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, named(text));
      }
    }
    const { violations } = await checkImports(folder);
    return Object.keys(planted).filter(
      (rule) => !violations.some((each) => each.startsWith(`${rule}: `) && each.includes(`/${rule}-`)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function importRules() {
  const { modules, violations } = await checkImports(root);
  if (modules < fewestModules) throw new Problem(`Import rules saw only ${modules} modules.`);
  const missed = await missedRules();
  if (missed.length > 0) throw new Problem(`Import rules did not find what was planted for: ${missed.join(", ")}.`);
  if (violations.length > 0) throw new Problem(`Import rules are broken:\n  ${violations.join("\n  ")}`);
  return `${modules} modules, ${Object.keys(planted).length} planted violations found`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    console.log(await importRules());
  });
}
