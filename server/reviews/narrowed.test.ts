import { beforeEach, describe, expect, test } from "vitest";
import { appDb } from "#db/client.ts";
import { createArticle, createColumn, createUser, documentOf } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import type { Actor, Grant } from "#domain/access.ts";
import type { ArticleDetails } from "#domain/article/article.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { createArticle as startArticle } from "#server/articles/create-article.ts";
import { importArticle } from "#server/articles/import-article.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { publishDue } from "#server/publications/publish-due.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { createRecord } from "#server/records/create-record.ts";
import { updateRecord } from "#server/records/update-record.ts";
import {
  approvedArticle,
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  viewOf,
} from "#server/reviews/testing/desk.ts";
import { setRoles } from "#server/users/set-roles.ts";

useTestDatabase();

let desk: Desk;
let admin: Actor;
let here: string;
let elsewhere: string;
beforeEach(async () => {
  desk = await createDesk();
  admin = await createUser({ roles: ["admin"] });
  here = (await createColumn()).id;
  elsewhere = (await createColumn()).id;
});

/** Has an administrator narrow somebody's only role, while they are signed in: their page still knows what it knew. */
async function narrow(who: Actor, columns: Grant["columns"], languages: Language[]): Promise<Actor> {
  const [role] = who.roles;
  if (!role || role === "admin") throw new Error("one role that can be narrowed");
  const grants = [{ role, columns, languages }];
  const set = await setRoles(admin, { commandId: createId(), userId: who.id, roles: [role], grants });
  if (!set.ok) throw new Error(set.error.code);
  return { ...who, grants };
}

const signedFor = async (by: Actor, columnId: string) =>
  codeOf(await sign(by, await submittedArticle(desk, "pair", columnId)));

describe("a reviewer of one column", () => {
  test("signs there and nowhere else", async () => {
    const reviewer = await narrow(desk.reviewer, [here], ["zh", "en"]);
    expect(await signedFor(reviewer, here)).toBe("done");
    expect(await signedFor(reviewer, elsewhere)).toBe("beyondRights");
    expect(codeOf(await sign(reviewer, await submittedArticle(desk)))).toBe("beyondRights");
  });

  test("is told on the page that it is beyond their rights, and others that it isn't theirs", async () => {
    const reviewer = await narrow(desk.reviewer, [elsewhere], ["zh", "en"]);
    const articleId = await submittedArticle(desk, "pair", here);
    const approveOf = async (who: Actor) => (await viewOf(who, articleId)).rounds[0]?.toSign[0]?.approve;
    expect(await approveOf(reviewer)).toEqual({ ok: false, code: "beyondRights" });
    expect(await approveOf(desk.translator)).toEqual({ ok: false, code: "forbidden" });
  });

  test("signs no pair for one language alone", async () => {
    const reviewer = await narrow(desk.reviewer, [here], ["en"]);
    expect(await signedFor(reviewer, here)).toBe("beyondRights");
    expect(codeOf(await sign(reviewer, await submittedArticle(desk, "en", here), "en"))).toBe("done");
  });

  test("is asked what they are now, whatever their page still says", async () => {
    const articleId = await submittedArticle(desk, "pair", here);
    const page = desk.reviewer;
    await narrow(desk.reviewer, [elsewhere], ["zh", "en"]);
    expect(codeOf(await sign(page, articleId))).toBe("beyondRights");
  });
});

describe("what somebody approved before their role was narrowed", () => {
  test("counts no more at publishing where they lost the column", async () => {
    const articleId = await approvedArticle(desk, "pair", here);
    await narrow(desk.reviewer, [elsewhere], ["zh", "en"]);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("decisionLapsed");
    await narrow(desk.reviewer, [elsewhere, here], ["zh", "en"]);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("done");
  });

  test("counts no more where they lost one of the two languages they signed", async () => {
    const articleId = await approvedArticle(desk, "pair", here);
    await narrow(desk.reviewer, "all", ["zh"]);
    expect(codeOf(await publish(desk.publisher, articleId))).toBe("decisionLapsed");
  });

  test("holds back what was scheduled when the minute comes", async () => {
    const articleId = await approvedArticle(desk, "pair", here);
    const soon = new Date(Date.now() + 1500).toISOString();
    const asked = { commandId: createId(), articleId, languages: ["zh" as const, "en" as const], publishAt: soon };
    const scheduled = await schedulePublication(desk.publisher, asked);
    if (!scheduled.ok) throw new Error(scheduled.error.code);
    await narrow(desk.publisher, [elsewhere], ["zh", "en"]);
    await expect
      .poll(() => publishDue({ articleId, scheduleId: scheduled.value.scheduleId }), { timeout: 10_000 })
      .toMatchObject({ value: { outcome: "refused", reason: "decisionLapsed" } });
  });
});

describe("a translator of the English of one column", () => {
  const save = async (by: Actor, articleId: string, language: Language) => {
    const article = await readArticle(by, { articleId });
    const copy = article.ok ? article.value.editions[language] : undefined;
    return codeOf(
      await saveWorkingCopy(by, {
        commandId: createId(),
        editionId: copy?.id ?? "",
        baseLockVersion: copy?.lockVersion ?? 1,
        title: "A title",
        deck: "",
        document: documentOf(["Words."]),
      }),
    );
  };

  test("writes it, and reads the rest", async () => {
    const translator = await narrow(desk.translator, [here], ["en"]);
    const { id } = await createArticle({ columnId: here });
    const { id: other } = await createArticle({ columnId: elsewhere });
    const { id: none } = await createArticle();
    expect(await save(translator, id, "en")).toBe("done");
    expect(await save(translator, id, "zh")).toBe("beyondRights");
    expect(await save(translator, other, "en")).toBe("beyondRights");
    expect(await save(translator, none, "en")).toBe("beyondRights");
    expect(codeOf(await readArticle(translator, { articleId: other }))).toBe("done");
  });

  test("changes of the details and figures what is said in English", async () => {
    const translator = await narrow(desk.translator, [here], ["en"]);
    const { id: articleId } = await createArticle({ columnId: here });
    const found = await readArticle(translator, { articleId });
    if (!found.ok) throw new Error(found.error.code);
    const { details } = found.value;
    const change = async (changed: Partial<ArticleDetails>) =>
      codeOf(
        await saveArticleDetails(translator, {
          ...{ commandId: createId(), articleId, baseLockVersion: 1 },
          details: { ...details, ...changed },
        }),
      );
    expect(await change({ slug: "another" })).toBe("beyondRights");
    expect(await change({ columnId: null })).toBe("beyondRights");
    expect(await change({})).toBe("done");

    const record = { articleId, recordId: createId() };
    expect(codeOf(await createRecord(translator, { commandId: createId(), ...record, body: sampleStatistic }))).toBe(
      "beyondRights",
    );
    expect(codeOf(await createRecord(desk.editor, { commandId: createId(), ...record, body: sampleStatistic }))).toBe(
      "done",
    );
    const update = async (body: typeof sampleStatistic, baseLockVersion: number) =>
      codeOf(await updateRecord(translator, { commandId: createId(), ...record, baseLockVersion, body }));
    expect(await update({ ...sampleStatistic, label: { ...sampleStatistic.label, en: "Another label" } }, 1)).toBe(
      "done",
    );
    expect(await update({ ...sampleStatistic, value: "77" }, 2)).toBe("beyondRights");
  });
});

describe("an editor of one column", () => {
  test("starts and imports articles there, in their language", async () => {
    const editor = await narrow(desk.editor, [here], ["zh"]);
    const start = async (columnId: string | null, sourceLanguage: Language) =>
      codeOf(
        await startArticle(editor, { commandId: createId(), sourceLanguage, script: "Hans", title: "题", columnId }),
      );
    expect(await start(here, "zh")).toBe("done");
    expect(await start(here, "en")).toBe("beyondRights");
    expect(await start(elsewhere, "zh")).toBe("beyondRights");
    expect(await start(null, "zh")).toBe("beyondRights");
    const zh = { title: "题", deck: "", document: documentOf(["一"]) };
    const bring = async (en?: typeof zh) =>
      codeOf(
        await importArticle(editor, {
          commandId: createId(),
          sourceLanguage: "zh",
          templateId: "desk",
          details: {
            slug: "a",
            columnId: here,
            tagIds: [],
            outletId: null,
            datePublished: null,
            cover: null,
            credits: [],
          },
          editions: { zh: { ...zh, script: "Hans" }, ...(en && { en }) },
          rows: [],
        }),
      );
    expect(await bring()).toBe("done");
    expect(await bring({ ...zh, title: "Title" })).toBe("beyondRights");
  });

  test("moves nothing to a column that is not theirs, nor takes anything from one", async () => {
    const move = async (from: string, to: string) => {
      const editor = await narrow(desk.editor, [here], ["zh", "en"]);
      const { id: articleId } = await createArticle({ columnId: from });
      const found = await readArticle(editor, { articleId });
      if (!found.ok) throw new Error(found.error.code);
      const details = { ...found.value.details, columnId: to };
      return codeOf(
        await saveArticleDetails(editor, { commandId: createId(), articleId, baseLockVersion: 1, details }),
      );
    };
    expect(await move(here, elsewhere)).toBe("beyondRights");
    expect(await move(elsewhere, here)).toBe("beyondRights");
  });
});

describe("narrowing", () => {
  test("is written in the person's own log, and tells the inboxes", async () => {
    await narrow(desk.reviewer, [here], ["en"]);
    const [event] = await appDb().auditEvent.findMany({ where: { stream: `user:${desk.reviewer.id}` } });
    expect(event).toMatchObject({
      type: "rolesSet",
      actorId: admin.id,
      data: {
        to: ["reviewer"],
        grants: { from: [], to: [{ role: "reviewer", columns: [here], languages: ["en"] }] },
      },
    });
    const jobs = await appDb().$queryRaw<
      { key: string }[]
    >`SELECT key FROM graphile_worker.jobs WHERE key = 'fill-inbox'`;
    expect(jobs).toHaveLength(1);
  });

  test("names only columns that there are, and what narrows nothing is left out", async () => {
    const ask = (grants: Grant[]) =>
      setRoles(admin, { commandId: createId(), userId: desk.reviewer.id, roles: ["reviewer"], grants });
    expect(await ask([{ role: "reviewer", columns: ["nothing"], languages: ["en"] }])).toMatchObject({
      error: { code: "notFound", params: { what: "column" } },
    });
    const whole: Grant = { role: "reviewer", columns: "all", languages: ["zh", "en"] };
    expect(
      codeOf(
        await ask([whole, { role: "reviewer", columns: [here], languages: ["en"] }, { ...whole, role: "editor" }]),
      ),
    ).toBe("done");
    expect(await appDb().user.findUniqueOrThrow({ where: { id: desk.reviewer.id } })).toMatchObject({ grants: [] });
  });
});
