import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";

/** A page under a name of its own, such as `home`. */
export type StaticFile = { name: string; identity: Uint8Array; gzip: Uint8Array; headers: [string, string][] };

export function hasNginx(): boolean {
  return spawnSync("nginx", ["-v"]).error === undefined;
}

/**
 * Starts nginx with one worker on the same bytes and headers as ours, set up the way one would for speed: precompressed
 * files, no access log, open files remembered.
 */
export async function startNginx(
  folder: string,
  port: number,
  files: readonly StaticFile[],
): Promise<{ pid: number | undefined; stop: () => Promise<void> }> {
  const site = join(folder, "site");
  await mkdir(site, { recursive: true });
  for (const { name, identity, gzip } of files) {
    await writeFile(join(site, `${name}.html`), identity);
    await writeFile(join(site, `${name}.html.gz`), gzip);
  }
  const config = join(folder, "nginx.conf");
  await writeFile(config, configuration(folder, port, files));
  const child = spawn("nginx", ["-c", config, "-p", folder], { stdio: ["ignore", "inherit", "inherit"] });
  await answers(port, child);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  return { pid: child.pid, stop };
}

function configuration(folder: string, port: number, files: readonly StaticFile[]): string {
  const locations = files.map(({ name, headers }) => {
    const added = headers.map(([header, value]) => `add_header ${header} "${value.replaceAll('"', '\\"')}";`);
    return `    location = /${name}.html { gzip_static on; ${added.join(" ")} }`;
  });
  return `
daemon off;
master_process on;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log error;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100 inactive=60s;
  types { text/html html; }
  charset utf-8;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/site;
${locations.join("\n")}
  }
}
`;
}

/** Waits until somebody listens there. */
export async function answers(port: number, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, "127.0.0.1");
      socket.once("connect", () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (open) {
      return;
    }
    if (child.exitCode !== null) {
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("nginx did not start");
}
