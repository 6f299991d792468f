import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runDuizhao } from "#cli/testing/run-duizhao.ts";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { contentOf, createEntry, verify } from "#server/quotations/testing/entries.ts";

useTestDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "duizhao-quotations-"));
});
afterAll(() => rm(folder, { recursive: true }));
const duizhao = (...args: string[]) => runDuizhao(folder, ["quotations", ...args]);

test("duizhao quotations brings the library out and in", { timeout: 240_000 }, async () => {
  const [ann, ben] = [await createUser({ roles: ["editor"] }), await createUser({ roles: ["reviewer"] })];
  const id = await createEntry(ann, contentOf({ zh: { text: "@先把数字写对，再把句子写好。" } }));
  await verify(ben, id);

  for (const file of ["library.csv", "library.json"]) {
    expect(await duizhao("export", file)).toEqual({ lines: [`1 entry in ${file}`], stderr: "", code: 0 });
    expect(await duizhao("import", file)).toMatchObject({ code: 0, stderr: "" });
  }
  expect(await readFile(join(folder, "library.csv"), "utf8")).toMatch(/^\ufeff"id",.*\r\n.*"'@先把数字写对/);
  expect(await duizhao("export", "library.csv")).toMatchObject({ code: 1, stderr: "library.csv is there already.\n" });
  expect(await duizhao("export", "library.txt")).toMatchObject({
    code: 1,
    stderr: "library.txt must end in .json or .csv.\n",
  });

  // As a spreadsheet of a Chinese Windows saves it.
  const gbk = new Uint8Array([
    0x7a, 0x68, 0x0a, 0xc2, 0xb7, 0xb5, 0xc6, 0xb5, 0xcd, 0xa3, 0xac, 0xd5, 0xd5, 0xb5, 0xc3, 0xbc, 0xfb, 0xc8, 0xcb,
    0x0a,
  ]);
  await writeFile(join(folder, "gbk.csv"), gbk);
  expect(await duizhao("import", "gbk.csv", "--as", ann.email)).toMatchObject({
    code: 0,
    lines: [expect.stringMatching(/^line 2: added as /), "1 added, 0 there already"],
  });
  await writeFile(join(folder, "some.csv"), `zh,verified\n路灯低，照得见人,yes\n先把数字写对再把句子写差,\n`);
  expect((await duizhao("import", "some.csv")).lines).toEqual([
    expect.stringMatching(/^line 2: there already as \w+$/),
    `line 3: there already as ${id}, 91 % alike`,
    "The column “verified” was ignored: only people of this desk verify.",
    "0 added, 2 there already",
  ]);

  await writeFile(join(folder, "bad.csv"), `zh,date\n好的一句话。,\n坏的一句话。,yesterday\n`);
  const bad = await duizhao("import", "bad.csv");
  expect(bad).toMatchObject({ code: 1, lines: [] });
  expect(bad.stderr).toMatch(
    /^line 3: date: .*\nNothing was imported: bad\.csv: 1 of its entries cannot be added\.\n$/,
  );
  const json = await duizhao("import", "bad.csv", "--json");
  expect(JSON.parse(json.lines[0] ?? "")).toMatchObject({
    error: { code: "portableInvalid", detail: { refused: [{ at: 3 }] } },
  });
  expect(await duizhao("import", "none.csv")).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^none\.csv cannot be read/),
  });
});
