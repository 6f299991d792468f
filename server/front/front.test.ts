import { expect, test } from "vitest";
import { appDb, readerDb } from "#db/client.ts";
import { listArticles, listArticlesById } from "#db/published/article-cards.ts";
import { listLivePeople } from "#db/published/list-people.ts";
import { hasPublishedAbout, readPublishedAbout } from "#db/published/read-about.ts";
import { listPublishedColumns } from "#db/published/read-columns.ts";
import { readPublishedFront, readQuotationOfTheDay } from "#db/published/read-front.ts";
import { createArticle, createColumn, createUser } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { FrontArrangement } from "#domain/front/front.ts";
import { createId } from "#domain/ids.ts";
import { readAbout } from "#server/about/read-about.ts";
import { saveAbout } from "#server/about/save-about.ts";
import { setAccent } from "#server/columns/set-accent.ts";
import { publishFront, publishFrontInput } from "#server/front/publish-front.ts";
import { readFront } from "#server/front/read-front.ts";
import { takeDown } from "#server/publications/take-down.ts";
import { contentOf, createEntry, verify } from "#server/quotations/testing/entries.ts";
import { approvedArticle, createDesk, publish } from "#server/reviews/testing/desk.ts";

useTestDatabase();

const command = () => ({ commandId: createId() });
const heading = { "zh-Hans": "水与桥", "zh-Hant": "", en: "Water and bridges" };
const front = (given: Partial<FrontArrangement>): FrontArrangement => ({
  ...{ leadId: null, sections: [], quotationId: null },
  ...given,
});
const picked = (...articleIds: string[]) => ({ kind: "articles" as const, id: createId(8), heading, articleIds });
const put = async (arrangement: FrontArrangement | null, baseLockVersion?: number) => {
  const publisher = await createUser({ roles: ["publisher"] });
  const kept = await readFront(publisher, {});
  const base = baseLockVersion ?? (kept.ok ? kept.value.lockVersion : -1);
  return publishFront(publisher, { ...command(), baseLockVersion: base, arrangement });
};
/** What the press was asked for and has not done. */
const asked = () => appDb().$queryRaw<{ count: number }[]>`
  SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE key = 'press:furniture'`;

test("a front is the readers' once it is published, with its headings in both scripts, and it is recorded", async () => {
  expect(await readPublishedFront()).toBeNull();
  const draft = await createArticle();
  const done = await put(front({ leadId: draft.id, sections: [picked(draft.id)] }));
  expect(done).toMatchObject({ ok: true, value: { lockVersion: 1 } });
  expect(await readPublishedFront()).toMatchObject({
    leadId: draft.id,
    sections: [{ heading: { ...heading, "zh-Hant": "水與橋" }, articleIds: [draft.id] }],
  });
  const [event] = await appDb().auditEvent.findMany({ where: { type: "frontPublished" } });
  expect(event).toMatchObject({ stream: "desk", data: { arrangement: { leadId: draft.id } } });
  expect(await asked()).toEqual([{ count: 1 }]);
});

test("of two people who arrange it at once, the second is told, and nothing of the first is lost", async () => {
  const { ok, ...rest } = await put(null);
  expect({ ok, ...rest }).toMatchObject({ ok: true });
  const publisher = await createUser({ roles: ["publisher"] });
  const kept = await readFront(publisher, {});
  const lockVersion = kept.ok ? kept.value.lockVersion : 0;
  const both = await Promise.all([put(front({}), lockVersion), put(front({ quotationId: "nobody" }), lockVersion)]);
  expect(both.filter((answer) => answer.ok)).toHaveLength(1);
  const [refused] = both.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  expect(refused).toMatchObject({ code: "conflict", detail: { current: { lockVersion: lockVersion + 1 } } });
  expect(await put(front({}), 0)).toMatchObject({ ok: false, error: { code: "conflict" } });
});

test("without an arrangement readers have none", async () => {
  expect(await put(null)).toMatchObject({ ok: true, value: { arrangement: null } });
  expect(await readPublishedFront()).toBeNull();
});

test("a section without a heading, an article that stands twice, or two sections of one id are no front", () => {
  const isFront = (arrangement: FrontArrangement) =>
    publishFrontInput.safeParse({ ...command(), baseLockVersion: 0, arrangement }).success;
  const section = picked("a1234567");
  expect(isFront(front({ sections: [section] }))).toBe(true);
  expect(isFront(front({ sections: [{ ...section, heading: { "zh-Hans": " ", "zh-Hant": "", en: "" } }] }))).toBe(
    false,
  );
  expect(isFront(front({ sections: [{ ...section, articleIds: ["a1234567", "a1234567"] }] }))).toBe(false);
  expect(isFront(front({ sections: [section, { kind: "newest", id: section.id }] }))).toBe(false);
});

test("the studio knows what was placed, also what is not published; what is in the trash it does not", async () => {
  const [draft, trashed] = [await createArticle(), await createArticle()];
  await appDb().article.update({ where: { id: trashed.id }, data: { trashedAt: new Date() } });
  await put(front({ leadId: trashed.id, sections: [picked(draft.id)] }));
  const known = await readFront(await createUser({ roles: ["publisher"] }), {});
  expect(known.ok && known.value.articles.map(({ id, published }) => [id, published.zh])).toEqual([[draft.id, false]]);
});

test("what was taken down is no reader's, though the front still names it", async () => {
  const desk = await createDesk();
  const articleId = await approvedArticle(desk, "pair");
  await publish(desk.publisher, articleId);
  await put(front({ leadId: articleId, sections: [picked(articleId)] }));
  expect((await listArticlesById("en", [articleId])).map(({ id }) => id)).toEqual([articleId]);
  expect((await listLivePeople(null)).total).toBe(await readerDb().publishedPerson.count());
  const notice = { zh: "已撤下。", en: "It is taken down." };
  const languages = ["zh" as const, "en" as const];
  await takeDown(desk.publisher, { ...command(), articleId, languages, notice, titleShown: false });
  expect(await listArticlesById("en", [articleId])).toEqual([]);
  expect(await readPublishedFront()).toMatchObject({ leadId: articleId });
});

test("the quotation of the day is the one that was chosen, or else the library's take turns", async () => {
  const days = ["2026-03-01", "2026-03-02", "2026-03-03"];
  expect(await readQuotationOfTheDay(null, "2026-03-01")).toBeNull();
  const [ann, ben] = [await createUser({ roles: ["editor"] }), await createUser({ roles: ["reviewer"] })];
  const ids: string[] = [];
  for (const text of ["河水有自己的日程。", "桥要先问水。"])
    ids.push(await createEntry(ann, contentOf({ zh: { text } })));
  const unverified = await createEntry(ann, contentOf({ zh: { text: "还没有人核对。" } }));
  for (const id of ids) await verify(ben, id);
  const shown = await Promise.all(days.map(async (day) => (await readQuotationOfTheDay(null, day))?.id));
  expect(new Set(shown)).toEqual(new Set(ids));
  expect(shown[2]).toBe(shown[0]);
  for (const day of days) expect((await readQuotationOfTheDay(ids[0] ?? "", day))?.id).toBe(ids[0]);
  expect(ids).toContain((await readQuotationOfTheDay(unverified, "2026-03-01"))?.id);
});

test("what the publication says of itself is in both scripts, and gone where it says nothing", async () => {
  const admin = await createUser({ roles: ["admin"] });
  const text = { "zh-Hans": "两行是一份刊物。\n\n第二段。", "zh-Hant": "", en: "" };
  const saved = await saveAbout(admin, { ...command(), baseLockVersion: 0, text });
  expect(saved).toMatchObject({ ok: true, value: { lockVersion: 1 } });
  expect(await readPublishedAbout()).toMatchObject({ "zh-Hant": "兩行是一份刊物。\n\n第二段。" });
  expect(await saveAbout(admin, { ...command(), baseLockVersion: 0, text })).toMatchObject({
    ok: false,
    error: { code: "conflict", detail: { current: { lockVersion: 1 } } },
  });
  const nothing = { "zh-Hans": " ", "zh-Hant": "", en: "" };
  expect(await saveAbout(admin, { ...command(), baseLockVersion: 1, text: nothing })).toMatchObject({ ok: true });
  expect(await hasPublishedAbout()).toBe(false);
  expect(await readAbout(admin, {})).toMatchObject({ ok: true, value: { lockVersion: 2 } });
});

test("a column's accent is on what readers have of it at once, and on what is listed", async () => {
  const [desk, admin] = [await createDesk(), await createUser({ roles: ["admin"] })];
  const column = await createColumn();
  const articleId = await approvedArticle(desk, "pair", column.id);
  await publish(desk.publisher, articleId);
  const accents = async () => [
    (await listPublishedColumns()).find(({ id }) => id === column.id)?.accent,
    (await listArticles("en", { columnId: column.id, limit: 1 }))[0]?.editions.en?.accent,
  ];
  expect(await accents()).toEqual(["cinnabar", "cinnabar"]);
  expect(await setAccent(admin, { ...command(), columnId: column.id, accent: "plum" })).toMatchObject({ ok: true });
  expect(await accents()).toEqual(["plum", "plum"]);
  // It is no part of what was signed: publishing again neither asks for nor changes it.
  const another = await approvedArticle(desk, "pair", column.id);
  await publish(desk.publisher, another);
  expect(await accents()).toEqual(["plum", "plum"]);
});
