import { createId } from "#domain/ids.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { nameRevision } from "#server/editions/name-revision.ts";
import { schedulePublication } from "#server/publications/schedule-publication.ts";
import { setEmbargo } from "#server/publications/set-embargo.ts";
import { answerOf, contentOf, createEntry } from "#server/quotations/testing/entries.ts";
import { createRelease } from "#server/releases/create-release.ts";
import { putMember } from "#server/releases/put-member.ts";
import { approve as approveStage } from "#server/reviews/approve.ts";
import { requestChanges } from "#server/reviews/request-changes.ts";
import { type Desk, viewOf } from "#server/reviews/testing/desk.ts";
import { suggestText } from "#server/suggestions/testing/suggesting.ts";
import { deleteArticle } from "#server/trash/delete-article.ts";
import { trashArticle } from "#server/trash/trash-article.ts";
import { type Say, writeAll } from "./article.ts";
import { approve, peopleOfDesk, shortDraft, submit, waiveAll } from "./desk.ts";

export type Book = {
  secret: (where: string) => Say;
  open: (where: string) => Say;
  hide: (id: string, where: string) => void;
};

const command = () => ({ commandId: createId() });
/** No journey waits so long. */
const later = new Date(Date.now() + 30 * 86_400_000).toISOString();

/** One of everything that is not published, each with words of its own. */
export async function plantDrafts({ secret, hide }: Book): Promise<Desk> {
  const desk = await peopleOfDesk(secret("the desk"));
  const begin = async (where: string) => {
    const draft = await shortDraft(desk, secret(where));
    hide(draft.id, where);
    return { ...draft, say: secret(where) };
  };
  const { editor, reviewer, publisher } = desk;

  const draft = await begin("a draft");
  await talkAbout(desk, draft);
  await writeAll(draft.id, {
    by: editor,
    say: secret("a full draft"),
    inside: secret("a full draft"),
    slug: draft.say("the slug"),
    quotation: "unverified",
  });
  if ((await waiveAll(desk, draft.say, draft.id)) === 0) throw new Error("the rules found nothing to waive");

  const inReview = await begin("an article in review");
  await submit(desk, inReview.id);

  const returned = await begin("an article sent back");
  await submit(desk, returned.id);
  const remark = `Once more: ${returned.say("a request for changes")}`;
  answerOf(
    await requestChanges(reviewer, { ...command(), articleId: returned.id, round: 1, stageId: "review", remark }),
  );

  const approved = await begin("an approved article");
  await submit(desk, approved.id);
  const { manifestHash } = await viewOf(reviewer, approved.id);
  answerOf(
    await approveStage(reviewer, {
      ...command(),
      articleId: approved.id,
      manifestHash: manifestHash.pair ?? "",
      round: 1,
      stageId: "review",
      remark: `Well said: ${approved.say("an approval's remark")}`,
    }),
  );

  const scheduled = await begin("a scheduled article");
  await approve(desk, scheduled.id);
  answerOf(
    await schedulePublication(publisher, {
      ...command(),
      articleId: scheduled.id,
      languages: ["zh", "en"],
      publishAt: later,
    }),
  );

  const held = await begin("an article under embargo");
  await approve(desk, held.id);
  const note = `Not before then: ${held.say("an embargo's note")}`;
  answerOf(await setEmbargo(publisher, { ...command(), articleId: held.id, until: later, note }));

  const bundled = await begin("an article in an open release");
  await approve(desk, bundled.id);
  const { release } = answerOf(
    await createRelease(editor, { ...command(), name: `Release ${bundled.say("a release's name")}` }),
  );
  const member = { articleId: bundled.id, languages: ["zh" as const, "en" as const] };
  answerOf(await putMember(editor, { ...command(), releaseId: release.id, member }));

  const trashed = await begin("an article in the trash");
  answerOf(await trashArticle(editor, { ...command(), articleId: trashed.id }));

  const deleted = await begin("a deleted article");
  answerOf(await trashArticle(editor, { ...command(), articleId: deleted.id }));
  answerOf(await deleteArticle(publisher, { ...command(), articleId: deleted.id, title: deleted.title }));

  const say = secret("the quotation library");
  const words = {
    text: `渡船不等人，${say("an unverified quotation in Chinese")}。`,
    speaker: `渡${say("its speaker")}`,
  };
  const english = { text: `No ferry waits, ${say("an unverified quotation in English")}.`, work: say("its work") };
  await createEntry(editor, contentOf({ zh: words, en: english }));
  return desk;
}

async function talkAbout(
  { editor, reviewer, translator }: Desk,
  { id: articleId, editionIds, say }: { id: string; editionIds: { zh: string; en: string }; say: Say },
): Promise<void> {
  const target = { language: "zh" as const, place: { blockId: "b1" } };
  answerOf(await openThread(reviewer, { ...command(), articleId, target, body: `Is it so? ${say("a comment")}` }));
  answerOf(await suggestText(translator, articleId, `渡船${say("a suggestion")}`));
  answerOf(await nameRevision(editor, { ...command(), editionId: editionIds.zh, name: say("a revision's name") }));
}
