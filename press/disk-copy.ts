import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { createId } from "#domain/ids.ts";
import type { PressedEntry, PressedObject } from "#domain/publication/pressed.ts";

const entrySchema = z.strictObject({
  path: z.string(),
  generation: z.int().nonnegative(),
  status: z.int(),
  objectHash: z.string().nullable(),
  location: z.string().nullable(),
  subject: z.string(),
});

const headSchema = z.strictObject({
  mime: z.string(),
  headers: z.record(z.string(), z.string()),
  identity: z.int().nonnegative(),
  br: z.int().nonnegative().nullable(),
  gzip: z.int().nonnegative().nullable(),
  /** SHA-256 of everything after this line. */
  sha256: z.string(),
});

const markSchema = z.strictObject({ storeId: z.string(), generation: z.int().nonnegative() });

/** How far the copy has come: every change up to `generation` of this store is in it. */
export type DiskMark = z.infer<typeof markSchema>;

const hashName = /^[0-9a-f]{64}$/;

/**
 * A copy of the press store in the data folder, so that readers are served while the database is away and right after a
 * restart. One file a path and one an object, each replaced as a whole; a damaged file counts as absent.
 */
export class DiskCopy {
  constructor(readonly folder: string) {}

  /** How far the copy has come; undefined where there is none yet. */
  async mark(): Promise<DiskMark | undefined> {
    const text = await this.#read("mark.json");
    return text === undefined ? undefined : parseJson(text.toString(), markSchema);
  }

  async setMark(mark: DiskMark): Promise<void> {
    await this.#write("mark.json", Buffer.from(JSON.stringify(mark)));
  }

  async entry(path: string): Promise<PressedEntry | undefined> {
    const text = await this.#read(entryFile(path));
    const entry = text === undefined ? undefined : parseJson(text.toString(), entrySchema);
    return entry?.path === path ? entry : undefined;
  }

  async setEntry(entry: PressedEntry): Promise<void> {
    await this.#write(entryFile(entry.path), Buffer.from(JSON.stringify(entry)));
  }

  /** Forgets what a path answers; the next sweep deletes the object. */
  async deleteEntry(path: string): Promise<void> {
    await rm(join(this.folder, entryFile(path)), { force: true });
  }

  async object(hash: string): Promise<PressedObject | undefined> {
    const file = await this.#read(objectFile(hash));
    const end = file?.indexOf(10) ?? -1;
    if (file === undefined || end < 0) {
      return undefined;
    }
    const head = parseJson(file.subarray(0, end).toString(), headSchema);
    const bytes = file.subarray(end + 1);
    if (head === undefined || sha256(bytes) !== head.sha256) {
      return undefined;
    }
    const brEnd = head.identity + (head.br ?? 0);
    return {
      hash,
      mime: head.mime,
      headers: head.headers,
      identity: bytes.subarray(0, head.identity),
      br: head.br === null ? null : bytes.subarray(head.identity, brEnd),
      gzip: head.gzip === null ? null : bytes.subarray(brEnd, brEnd + head.gzip),
    };
  }

  async setObject(object: PressedObject): Promise<void> {
    const { identity, br, gzip } = object;
    const bytes = Buffer.concat([identity, br ?? Buffer.alloc(0), gzip ?? Buffer.alloc(0)]);
    const head = {
      mime: object.mime,
      headers: object.headers,
      identity: identity.length,
      br: br?.length ?? null,
      gzip: gzip?.length ?? null,
      sha256: sha256(bytes),
    };
    await this.#write(objectFile(object.hash), Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), bytes]));
  }

  /** Forgets everything: the copy was of another store, or of one that was put back to an earlier state. */
  async clear(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** What every path of the copy answers, in no order. */
  async *entries(): AsyncGenerator<PressedEntry> {
    for (const name of await this.#list("paths")) {
      const text = await this.#read(join("paths", name));
      const entry = text === undefined ? undefined : parseJson(text.toString(), entrySchema);
      if (entry !== undefined) {
        yield entry;
      }
    }
  }

  /** Deletes objects that no path of the copy answers with. Returns how many. */
  async sweep(): Promise<number> {
    const used = new Set<string>();
    for await (const { objectHash } of this.entries()) {
      if (objectHash !== null) {
        used.add(objectHash);
      }
    }
    const unused = (await this.#list("objects")).filter((file) => !used.has(file.slice(3)));
    await Promise.all(unused.map((file) => rm(join(this.folder, "objects", file), { force: true })));
    return unused.length;
  }

  async #list(kind: "paths" | "objects"): Promise<string[]> {
    const folders = await readdir(join(this.folder, kind)).catch(() => []);
    const lists = await Promise.all(
      folders.map(async (folder) =>
        (await readdir(join(this.folder, kind, folder)).catch(() => []))
          .filter((name) => hashName.test(name))
          .map((name) => join(folder, name)),
      ),
    );
    return lists.flat();
  }

  async #read(file: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.folder, file));
    } catch {
      return undefined; // absent or unreadable: the database has it
    }
  }

  async #write(file: string, bytes: Buffer): Promise<void> {
    const target = join(this.folder, file);
    const beside = `${target}.${createId()}`;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, bytes);
    await rename(beside, target);
  }
}

function entryFile(path: string): string {
  const name = sha256(Buffer.from(path));
  return join("paths", name.slice(0, 2), name);
}

function objectFile(hash: string): string {
  if (!hashName.test(hash)) {
    throw new Error("an object is named by a SHA-256");
  }
  return join("objects", hash.slice(0, 2), hash);
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function parseJson<T>(text: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
