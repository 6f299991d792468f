import { createWriteStream } from "node:fs";
import {
  link,
  lstat,
  mkdir,
  readdir,
  readFile,
  readlink,
  rename,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { createId } from "#domain/ids.ts";
import { OperatorProblem } from "#domain/settings/operator-problem.ts";
import { releaseLock, takeLock } from "../../scripts/process-lock.mjs";

const markFile = "export.json";
const markSchema = z.object({ format: z.literal("duizhao-export"), version: z.literal(1), whole: z.boolean() });

/**
 * An export on its way: written to a fresh folder beside `target`, which is a link to the last whole one until `swapIn` moves
 * it to this one, in one step. What stays as it was is the same file, so that its date, and with it the validators that a
 * file server makes of it, stay too.
 */
export class ExportFolder {
  readonly #target: string;
  readonly #fresh: string;
  readonly #former: string | null;
  readonly #made = new Set<string>();
  #stands = false;
  files = 0;

  private constructor(target: string, former: string | null) {
    this.#target = target;
    this.#former = former;
    this.#fresh = `${target}.export-${createId()}`;
  }

  /** @throws OperatorProblem where something stands that is no export of ours, or another export is on its way there */
  static async open(path: string): Promise<ExportFolder> {
    const target = resolve(path);
    await mkdir(dirname(target), { recursive: true });
    const holder = takeLock(lockOf(target));
    if (holder !== undefined) throw new OperatorProblem(`Process ${holder} is writing an export to ${path} already.`);
    try {
      const former = await formerExport(target, path);
      await removeLeftovers(target, former);
      const folder = new ExportFolder(target, former);
      await mkdir(folder.#fresh);
      await folder.#mark(false);
      return folder;
    } catch (error) {
      releaseLock(lockOf(target));
      throw error;
    }
  }

  async put(file: string, bytes: Uint8Array): Promise<void> {
    await this.#into(file, async (path) => {
      const before = await readFile(this.#formerly(file)).catch(() => null);
      if (before?.equals(bytes)) await this.#keep(file, path);
      else await writeFile(path, bytes);
    });
  }

  /** A file that is named by its bytes, in pieces; one of the same length is the same. */
  async putNamed(file: string, length: number, pieces: () => AsyncIterable<Uint8Array>): Promise<void> {
    await this.#into(file, async (path) => {
      const before = await stat(this.#formerly(file)).catch(() => null);
      if (before?.size === length) await this.#keep(file, path);
      else await pipeline(Readable.from(pieces()), createWriteStream(path));
    });
  }

  /** Makes this the export that stands at the target. A former one that can't be removed now is left to the next. */
  async swapIn(): Promise<void> {
    await this.#mark(true);
    const beside = `${this.#target}.export-link`;
    await rm(beside, { force: true });
    await symlink(basename(this.#fresh), beside);
    // An empty folder that was made for the export; a link never goes over a folder.
    if (this.#former === null) await rmdir(this.#target).catch(() => undefined);
    await rename(beside, this.#target);
    this.#stands = true;
    if (this.#former !== null) await removeExport(this.#former).catch(() => undefined);
    releaseLock(lockOf(this.#target));
  }

  /** Leaves everything as it was, unless it was swapped in. */
  async abandon(): Promise<void> {
    if (!this.#stands) await rm(this.#fresh, { recursive: true, force: true });
    releaseLock(lockOf(this.#target));
  }

  async #into(file: string, write: (path: string) => Promise<void>): Promise<void> {
    const path = join(this.#fresh, file);
    if (this.#made.has(path)) return;
    this.#made.add(path);
    await mkdir(dirname(path), { recursive: true });
    await write(path);
    this.files += 1;
  }

  /** The same file under its new name; another one where the disk knows no second names. */
  async #keep(file: string, path: string): Promise<void> {
    const before = this.#formerly(file);
    await link(before, path).catch(async () => writeFile(path, await readFile(before)));
  }

  /** The file as the last export has it; nothing's name where there is none. */
  #formerly(file: string): string {
    return join(this.#former ?? join(this.#fresh, "nothing"), file);
  }

  async #mark(whole: boolean): Promise<void> {
    await writeFile(join(this.#fresh, markFile), JSON.stringify({ format: "duizhao-export", version: 1, whole }));
  }
}

/** The export that stands there; null where nothing does. */
async function formerExport(target: string, path: string): Promise<string | null> {
  const found = await lstat(target).catch(() => null);
  if (found === null) return null;
  if (found.isSymbolicLink()) {
    const former = resolve(dirname(target), await readlink(target));
    if (isOurs(target, former) && (await isExport(former))) return former;
  } else if (found.isDirectory() && (await readdir(target)).length === 0) return null;
  throw new OperatorProblem(
    `${path} is there and is no export that this command made: nothing was written. Name another folder.`,
  );
}

/** What a killed run left behind. Nobody else writes here: we hold the lock. */
async function removeLeftovers(target: string, former: string | null): Promise<void> {
  for (const name of await readdir(dirname(target))) {
    const folder = join(dirname(target), name);
    if (folder === former || !isOurs(target, folder) || !(await isExport(folder))) continue;
    await removeExport(folder);
  }
}

/** Its mark goes last, by which the next run knows what is left of it; of a link nothing but the link. */
async function removeExport(folder: string): Promise<void> {
  const inside = (await lstat(folder)).isDirectory() ? await readdir(folder) : [];
  for (const name of inside.filter((one) => one !== markFile))
    await rm(join(folder, name), { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

function isOurs(target: string, folder: string): boolean {
  return folder.startsWith(`${target}.export-`) && dirname(folder) === dirname(target);
}

async function isExport(folder: string): Promise<boolean> {
  try {
    return markSchema.safeParse(JSON.parse(await readFile(join(folder, markFile), "utf8"))).success;
  } catch {
    return false;
  }
}

function lockOf(target: string): string {
  return `${target}.export.lock`;
}
