import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "#db/embedded/free-port.ts";
import { cloneRoot } from "#server/boot/clone.ts";
import { answers } from "../../../bench/parts/nginx.ts";

/** An example of docs/operations.md: the block whose first line says what it is of. */
export function documented(language: "nginx" | "caddyfile", what: string): string {
  const text = readFileSync(join(cloneRoot, "docs", "operations.md"), "utf8");
  const blocks = [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const found = blocks.find(([, kind, block = ""]) => kind === language && block.startsWith(`# ${what}\n`));
  if (found?.[2] === undefined) throw new Error(`docs/operations.md has no ${language} block "# ${what}"`);
  return found[2];
}

/** Runs nginx with an example as a file of its `conf.d`, changed as `says` says. `folder` is for what it writes. */
export async function startNginx(
  folder: string,
  example: string,
  says: Record<string, string>,
): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  let written = example.replace("listen 80;", `listen 127.0.0.1:${port};`);
  for (const [from, to] of Object.entries(says)) {
    if (!written.includes(from)) throw new Error(`the example says nothing of ${from}`);
    written = written.replaceAll(from, to);
  }
  mkdirSync(folder, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `daemon off;\nmaster_process off;\npid ${folder}/nginx.pid;\nerror_log ${folder}/error.log;\nevents { }\nhttp {\naccess_log off;\n${temporary.join("\n")}\n${written}}\n`,
  );
  const child = spawn("nginx", ["-c", file, "-p", folder], { stdio: ["ignore", "inherit", "inherit"] });
  await answers(port, child);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    port,
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
