import { beforeAll, expect, test } from "vitest";
import { createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { createColumn, createColumnInput } from "#server/columns/create-column.ts";
import { listColumns } from "#server/columns/list-columns.ts";
import { setSeverities, setSeveritiesInput } from "#server/columns/set-severities.ts";
import { createOutlet, createOutletInput } from "#server/outlets/create-outlet.ts";
import { listOutlets } from "#server/outlets/list-outlets.ts";
import { createTag, createTagInput } from "#server/tags/create-tag.ts";
import { listTags } from "#server/tags/list-tags.ts";

useTestDatabase();

let editor: Actor;
let admin: Actor;
beforeAll(async () => {
  editor = await createUser({ roles: ["editor"] });
  admin = await createUser({ roles: ["admin"] });
});

const text = (hans: string, hant = "", en = "") => ({ "zh-Hans": hans, "zh-Hant": hant, en });
const column = (actor: Actor, input: object) =>
  createColumn(actor, createColumnInput.parse({ commandId: createId(), ...input }));
const tag = (name: object) => createTag(editor, createTagInput.parse({ commandId: createId(), name }));

test("columns stand in the order they were made, named in both scripts, with a slug of their own", async () => {
  expect(await column(admin, { name: text("", "習文樂見"), prefix: text("习文乐见") })).toMatchObject({
    value: {
      slug: "xi-wen-le-jian",
      name: text("习文乐见", "習文樂見"),
      prefix: text("习文乐见", "習文樂見"),
      epigraph: null,
      position: 0,
    },
  });
  await column(admin, { name: text("城市", "", "City"), epigraph: text("一城一言") });
  const listed = await listColumns(editor, {});
  expect(listed.ok && listed.value.map(({ slug, position }) => [slug, position])).toEqual([
    ["xi-wen-le-jian", 0],
    ["city", 1],
  ]);
  expect(await column(admin, { name: text("另一城", "", "City") })).toMatchObject({ error: { code: "duplicate" } });
  expect(await column(editor, { name: text("编") })).toMatchObject({ error: { code: "forbidden" } });
});

test("a column says what rules weigh in it: those it names, and no rule that there is not", async () => {
  const made = await column(admin, { name: text("轻重", "", "Weights") });
  if (!made.ok) throw new Error("no column");
  const { id: columnId } = made.value;
  const weigh = (actor: Actor, severities: object, id = columnId) =>
    setSeverities(actor, setSeveritiesInput.parse({ commandId: createId(), columnId: id, severities }));
  const severities = async () => {
    const listed = await listColumns(editor, {});
    return listed.ok && listed.value.find(({ id }) => id === columnId)?.severities;
  };
  expect(await severities()).toEqual({});
  expect(await weigh(admin, { spelling: "error", "length-ratio": "off" })).toMatchObject({ ok: true });
  expect(await severities()).toEqual({ spelling: "error", "length-ratio": "off" });
  await weigh(admin, { spelling: "info" });
  expect(await severities()).toEqual({ spelling: "info" });
  expect(await weigh(editor, {})).toMatchObject({ error: { code: "forbidden" } });
  expect(await weigh(admin, {}, createId())).toMatchObject({ error: { code: "notFound" } });
  for (const wrong of [{ spellling: "error" }, { spelling: "fatal" }])
    expect(setSeveritiesInput.safeParse({ commandId: createId(), columnId, severities: wrong }).success).toBe(false);
});

test("a tag of the same name is that tag; one that only reads alike gets a slug of its own", async () => {
  const first = await tag(text("权力"));
  expect(await tag(text("权力"))).toEqual(first);
  expect(await tag(text("权利"))).toMatchObject({ value: { slug: "quan-li-2" } });
  expect(await tag(text("数字", "", "Digital"))).toMatchObject({ value: { slug: "digital" } });
  const both = await Promise.all([tag(text("同时")), tag(text("同时"))]);
  expect(both[0]).toEqual(both[1]);
  const listed = await listTags(editor, {});
  expect(listed.ok && listed.value.map(({ slug }) => slug)).toEqual(["digital", "quan-li", "quan-li-2", "tong-shi"]);
});

test("an outlet has a name and perhaps a channel", async () => {
  const input = { commandId: createId(), name: text("中国网", "", "China.org.cn"), channel: text("中国习观") };
  const made = await createOutlet(editor, createOutletInput.parse(input));
  expect(made).toMatchObject({
    value: { name: text("中国网", "中國網", "China.org.cn"), channel: text("中国习观", "中國習觀") },
  });
  expect(await listOutlets(editor, {})).toEqual({ ok: true, value: [made.ok && made.value] });
  expect(createOutletInput.safeParse({ commandId: createId(), name: text(" ") }).success).toBe(false);
});
