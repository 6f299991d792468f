import { readFile } from "node:fs/promises";
import { dirname } from "node:path/posix";
import { fileURLToPath } from "node:url";
import { appDb } from "#db/client.ts";
import { entriesAbout } from "#db/press/entries.ts";
import { findPublishedMedia, listShownMedia } from "#db/press/media.ts";
import { findObject } from "#db/press/objects.ts";
import { findPublishedPiece, findPublishedRecording } from "#db/press/recordings.ts";
import { bytesOf } from "#domain/media/pieces.ts";
import { recordingEndings } from "#domain/media/recording.ts";
import { mediaPath } from "#domain/publication/paths.ts";
import type { PressedObject } from "#domain/publication/pressed.ts";
import { everything } from "#press/everything.ts";
import { caddyRules } from "#press/export/caddy-rules.ts";
import { ExportFolder } from "#press/export/export-folder.ts";
import { nginxServer, nginxTables } from "#press/export/nginx-rules.ts";
import type { SiteRules } from "#press/export/site-rules.ts";
import { pressedMedium } from "#press/picture-copy.ts";
import type { ProgressHeard } from "#press/press.ts";
import { PagesRefused, type Refused } from "#press/refusal.ts";
import type { Renderer } from "#press/renderer.ts";
import { type PressTarget, subjects } from "#press/targets.ts";

export type Exported = { pages: number; moved: number; files: number };

type Export = { renderer: Renderer; folder: ExportFolder };
type Rules = { url: string; moved: Map<string, string>; pages: SiteRules["pages"][number][] };

const trees = { 200: "public", 503: "public", 404: "missing", 410: "gone" } as const;
/** What browsers ask for beside the pages. It is Next's, and the same for every desk. */
const icon = fileURLToPath(new URL("../../app/icon.svg", import.meta.url));

/**
 * Makes a folder of all that readers can open: each path rendered now, beside it what it is compressed, pictures and
 * recordings, and what file servers have to be told. Where anything is in its way, what stood there before stands.
 * @param told hears how far it has come; what it throws ends the work
 * @throws PagesRefused where a page is not fit
 */
export async function exportSite(
  { renderer, to, url }: { renderer: Renderer; to: string; url: string },
  told?: ProgressHeard,
): Promise<Exported> {
  const folder = await ExportFolder.open(to);
  try {
    const exported = await writeSite({ renderer, folder }, url, told);
    await folder.swapIn();
    return exported;
  } catch (error) {
    await folder.abandon();
    throw error;
  }
}

async function writeSite(by: Export, url: string, told?: ProgressHeard): Promise<Exported> {
  const rules: Rules = { url, moved: new Map(), pages: [] };
  for await (const { targets, ...progress } of everything()) {
    const refused = await Promise.all(targets.map((target) => exportTarget(by, rules, target)));
    if (refused.some((one) => one.length > 0)) throw new PagesRefused(refused.flat());
    told?.(progress);
  }
  // In whatever order they were rendered: what servers are told stays the same file where nothing changed.
  rules.pages.sort((one, other) => (one.path < other.path ? -1 : 1));
  const { folder } = by;
  await exportAssets(folder);
  await exportMedia(folder, () => told?.({ done: 1, total: 1 }));
  await folder.put("public/icon.svg", await readFile(icon));
  await folder.put("nginx/http.conf", Buffer.from(nginxTables(rules)));
  await folder.put("nginx/server.conf", Buffer.from(nginxServer()));
  await folder.put("caddy/site.caddy", Buffer.from(caddyRules(rules)));
  return { pages: rules.pages.length, moved: rules.moved.size, files: folder.files };
}

async function exportTarget(
  { renderer, folder }: Export,
  rules: Rules,
  { path, subject, act }: PressTarget,
): Promise<Refused[]> {
  if (act.kind === "withdraw") return [];
  if (act.kind === "move") {
    rules.moved.set(path, act.to);
    return [];
  }
  // In place of the page to search with stands the one that says that nobody answers.
  if (subject === subjects.search && act.status === 200) return [];
  const rendered = await renderer.render(path, act.status);
  if (!rendered.ok) return [{ path, refusal: rendered.refusal }];
  const { object, assets } = rendered;
  const at = act.status === 503 ? dirname(path) : path;
  const file = `${trees[act.status]}${at}${object.mime.startsWith("text/html") ? ".html" : ""}`;
  await putObject(folder, file, object);
  for (const [asset, bytes] of assets) await putObject(folder, `public${asset}`, bytes);
  rules.pages.push({ path: at, file: `/${file}`, headers: object.headers });
  return [];
}

async function putObject(folder: ExportFolder, file: string, { identity, gzip, br }: PressedObject): Promise<void> {
  await folder.put(file, identity);
  if (gzip) await folder.put(`${file}.gz`, gzip);
  if (br) await folder.put(`${file}.br`, br);
}

/** Those of former pages too: somebody may have one open while the export is swapped. */
async function exportAssets(folder: ExportFolder): Promise<void> {
  for (const { path, objectHash } of await entriesAbout(appDb(), subjects.asset)) {
    const object = objectHash === null ? undefined : await findObject(appDb(), objectHash);
    if (object) await putObject(folder, `public${path}`, object);
  }
}

async function exportMedia(folder: ExportFolder, going: () => void): Promise<void> {
  for (const { hash, format } of await listShownMedia(appDb())) {
    going();
    if (format === null) await exportRecording(folder, hash);
    else {
      const bytes = await findPublishedMedia(appDb(), hash, format);
      if (bytes) await putObject(folder, `public${mediaPath(hash, format)}`, await pressedMedium(format, bytes));
    }
  }
}

async function exportRecording(folder: ExportFolder, hash: string): Promise<void> {
  const head = await findPublishedRecording(appDb(), hash);
  if (!head) return;
  const piece = async (number: number) => {
    const bytes = await findPublishedPiece(appDb(), hash, number);
    if (!bytes) throw new Error(`piece ${number} of recording ${hash} is not there`);
    return bytes;
  };
  const file = `public${mediaPath(hash, recordingEndings[head.mime])}`;
  await folder.putNamed(file, head.bytes, () => bytesOf({ start: 0, end: head.bytes - 1 }, piece));
}
