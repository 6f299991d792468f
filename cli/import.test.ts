import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runDuizhao } from "#cli/testing/run-duizhao.ts";
import { appDb } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { cloneRoot } from "#server/boot/clone.ts";

useTestDatabase();

const page = `街灯 | 数字街区：当路灯学会说话
发布时间：2024-05-06 08:30 | 来源：河边网 | 作者：张三丰 李四光 | 责任编辑：吴一凡
夜色降临，街灯一盏接一盏亮起来。
（监制：韩立；翻译：苏青）
`;
const keys = ["file", "column", "epigraph", "byline", "editions", "credits", "warnings"];

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "duizhao-cli-"));
  file = join(folder, "page.txt");
  await writeFile(file, page);
});
afterAll(() => rm(folder, { recursive: true }));

const duizhao = (args: string[], env?: NodeJS.ProcessEnv) => runDuizhao(folder, args, env);

describe("duizhao import --dry-run --json", () => {
  const { DATABASE_URL: _app, DATABASE_READER_URL: _reader, DATABASE_OWNER_URL: _owner, ...bare } = process.env;
  const unreachable = { ...bare, DATABASE_URL: "postgres://nobody@127.0.0.1:1/nothing" };

  test("prints one object a line for each file, and needs no database", async () => {
    const { lines, code, stderr } = await duizhao(["import", "--dry-run", "--json", "page.txt", file], unreachable);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const objects = lines.map((line) => JSON.parse(line));
    expect(objects.map((object) => object.file)).toEqual(["page.txt", file]);
    expect(Object.keys(objects[0])).toEqual(keys);
    expect(objects[0]).toMatchObject({
      column: "街灯",
      byline: {
        publishedAt: "2024-05-06T08:30:00+08:00",
        source: "河边网",
        authors: ["张三丰", "李四光"],
        responsibleEditors: ["吴一凡"],
      },
      editions: { zh: { script: "Hans", title: "数字街区：当路灯学会说话", blocks: [{ type: "paragraph" }] } },
      credits: [
        { roles: ["supervisor"], label: "监制", people: ["韩立"] },
        { roles: ["translator"], label: "翻译", people: ["苏青"] },
      ],
      warnings: [],
    });
  });

  test("reads folders of the portable format in the same shape", async () => {
    const { lines, code } = await duizhao([
      "import",
      "--dry-run",
      "--json",
      join(cloneRoot, "content/articles/one-bridge-two-names"),
    ]);
    expect(code).toBe(0);
    const object = JSON.parse(lines[0] ?? "");
    expect(Object.keys(object)).toEqual(keys);
    expect(object.editions.zh.blocks.length).toBeGreaterThanOrEqual(8);
    expect(object.credits.length).toBeGreaterThan(0);
    expect(object.editions.zh.blocks.some((block: { type: string }) => block.type === "quotation")).toBe(true);
  });

  test("refuses what is no text in one line, reads the rest, and exits with 1", async () => {
    await writeFile(join(folder, "picture.txt"), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    const { lines, stderr, code } = await duizhao(
      ["import", "--dry-run", "--json", "picture.txt", "nothing.txt", "page.txt"],
      unreachable,
    );
    expect(code).toBe(1);
    expect(stderr.trim().split("\n")).toHaveLength(2);
    const objects = lines.map((line) => JSON.parse(line));
    expect(objects.map((object) => object.error?.code ?? "fine")).toEqual(["fileBinary", "fileUnreadable", "fine"]);
  });
});

describe("a page that no draft can hold", () => {
  test("is refused by a dry run exactly as by an import", async () => {
    await writeFile(join(folder, "empty.txt"), "");
    await writeFile(join(folder, "long.txt"), `${page}${"灯".repeat(100_001)}。\n`);
    const files = ["empty.txt", "long.txt"];
    const tried = await duizhao(["import", "--dry-run", "--json", ...files]);
    const imported = await duizhao(["import", "--json", ...files]);
    expect(tried).toEqual(imported);
    expect(tried.code).toBe(1);
    const codes = tried.lines.map((line) => JSON.parse(line).error.code);
    expect(codes).toEqual(["editionEmpty", "documentInvalid"]);
  }, 60_000);
});

describe("duizhao", () => {
  test("imports a draft, exports it, adds and lists accounts", async () => {
    const imported = await duizhao(["import", "--json", file]);
    expect(imported).toMatchObject({ code: 0, stderr: "" });
    const { articleId } = JSON.parse(imported.lines[0] ?? "");
    expect(await appDb().article.count({ where: { id: articleId } })).toBe(1);

    const exported = await duizhao(["export", "out", "--article", articleId]);
    expect(exported).toMatchObject({ code: 0, lines: ["1 article, 10 files in out"] });
    expect(await readFile(join(folder, "out/people.json"), "utf8")).toContain("Zhang Sanfeng");
    expect(await duizhao(["export", "out"])).toMatchObject({ code: 1, stderr: "out is not empty.\n" });

    const added = await duizhao(["user", "add", "Lin@Example.org", "--name", "林一舟", "--role", "editor", "reviewer"]);
    expect(added.lines[0]).toMatch(/^http.*token=/);
    expect((await duizhao(["user", "list"])).lines).toEqual([
      expect.stringMatching(/^lin@example\.org\t林一舟\teditor,reviewer/),
    ]);
    expect((await duizhao(["user", "add", "lin@example.org", "--name", "x"])).stderr).toBe(
      "lin@example.org: is there already.\n",
    );
    expect((await duizhao(["audit", "verify"])).lines[0]).toMatch(/0 broken$/);
  }, 120_000);

  test("says what is wrong with a command line, and exits with 2", async () => {
    expect((await duizhao(["import"])).code).toBe(2);
    expect((await duizhao(["nonsense"])).code).toBe(2);
    expect((await duizhao(["press"])).code).toBe(2);
    expect((await duizhao(["press", "--all", "--check"])).code).toBe(2);
    expect(await duizhao(["--help"])).toMatchObject({ code: 0, stderr: "" });
  });
});
