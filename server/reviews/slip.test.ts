import { beforeAll, expect, test } from "vitest";
import { readWholeStream } from "#db/audit/read-events.ts";
import { createArticle } from "#db/testing/factories.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { approve } from "#server/reviews/approve.ts";
import { readSlip } from "#server/reviews/read-slip.ts";
import {
  codeOf,
  createDesk,
  type Desk,
  publish,
  sign,
  submittedArticle,
  viewOf,
  write,
} from "#server/reviews/testing/desk.ts";

useTestDatabase();

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});

async function slipOf(articleId: string) {
  const slip = await readSlip(desk.publisher, { articleId });
  if (!slip.ok) throw new Error(slip.error.code);
  return slip.value;
}

test("the slip of an article that was approved, changed, approved again and published says all of it", async () => {
  const id = await submittedArticle(desk);
  const { manifestHash } = await viewOf(desk.reviewer, id);
  const signed = manifestHash.pair ?? "";
  const remark = "The figures are right.";
  await approve(desk.reviewer, {
    commandId: createId(),
    articleId: id,
    manifestHash: signed,
    round: 1,
    stageId: "review",
    remark,
  });
  await write(desk.translator, id, "en", "Another morning.");
  await sign(desk.secondReviewer, id);
  expect(codeOf(await publish(desk.publisher, id))).toBe("done");

  const slip = await slipOf(id);
  expect(slip.entries).toMatchObject([
    { type: "submitted", name: "Editor", scope: ["zh", "en"] },
    {
      type: "approved",
      name: "Reviewer",
      remark,
      manifestHash: signed,
      standing: "voided",
      voided: { name: "Translator", why: "changed" },
      stage: { name: { en: "Review" } },
      role: "reviewer",
    },
    { type: "signaturesVoided", name: "Translator", given: [{ name: "Reviewer" }] },
    { type: "approved", name: "Second reviewer", standing: "stands", manifestHash: slip.pairManifestHash },
    {
      type: "published",
      name: "Publisher",
      role: "publisher",
      publications: [
        { language: "zh", number: 1 },
        { language: "en", number: 1 },
      ],
    },
  ]);
  expect(slip.rounds).toMatchObject([
    { number: 1, status: "published", submittedBy: "Editor", template: { name: { en: "One review" }, version: 1 } },
  ]);
  const now = await viewOf(desk.editor, id);
  expect(slip.editions).toMatchObject([
    {
      language: "zh",
      title: "沙田的晨光",
      blocks: 2,
      length: 8,
      revision: 1,
      manifestHash: now.manifestHash.zh,
      publication: 1,
    },
    // The text that was submitted, and the one that was signed.
    { language: "en", title: "Morning in Sha Tin", blocks: 2, length: 4, revision: 2, publication: 1 },
  ]);
  expect(slip.datePublished).toMatch(/^\d{4}-\d\d-\d\dT/);
  const newest = (await transaction((tx) => readWholeStream(tx, `article:${id}`))).at(-1);
  expect(slip.chain).toEqual({ seq: 5, hash: newest?.hash, fault: null });
});

test("an article that nobody submitted has a slip without decisions; what is not there has none", async () => {
  const { id } = await createArticle({ createdBy: desk.editor.id });
  expect(await slipOf(id)).toMatchObject({ rounds: [], entries: [], chain: null, datePublished: null });
  expect(codeOf(await readSlip(desk.publisher, { articleId: "nobody-has-this" }))).toBe("notFound");
  expect(codeOf(await readSlip({ ...desk.publisher, roles: [] }, { articleId: id }))).toBe("forbidden");
});
