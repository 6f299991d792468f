import { createId } from "#domain/ids.ts";
import type { LocalizedText } from "#domain/locale.ts";
import { readAbout } from "#server/about/read-about.ts";
import { saveAbout } from "#server/about/save-about.ts";
import { publishFront } from "#server/front/publish-front.ts";
import { readFront } from "#server/front/read-front.ts";
import { operator } from "#server/importing/operator.ts";
import { answerOf, contentOf, createEntry } from "#server/quotations/testing/entries.ts";
import type { Desk } from "#server/reviews/testing/desk.ts";
import { both, type Say } from "./article.ts";
import { shortDraft } from "./desk.ts";
import type { Book } from "./plant-drafts.ts";
import type { PublishedArticles } from "./plant-published.ts";

/**
 * A front that names what readers do not have, and one that it replaced; a text about the desk, and what it said before. Only
 * a heading under which something stands is anybody's.
 */
export async function plantFront({ secret, open, hide }: Book, desk: Desk, articles: PublishedArticles): Promise<void> {
  const where = "an article on the front, not published";
  const draft = await shortDraft(desk, secret(where));
  hide(draft.id, where);
  const unverified = await createEntry(desk.editor, contentOf());
  const picked = (say: Say, ...articleIds: string[]) => ({
    kind: "articles" as const,
    id: createId(8),
    heading: inEveryLocale(both(say, "a heading")),
    articleIds,
  });
  const publish = async (...sections: ReturnType<typeof picked>[]) => {
    const { lockVersion: baseLockVersion } = answerOf(await readFront(desk.publisher, {}));
    const arrangement = { leadId: draft.id, sections, quotationId: unverified };
    answerOf(await publishFront(desk.publisher, { commandId: createId(), baseLockVersion, arrangement }));
  };
  await publish(picked(secret("a front that was replaced"), articles.reworked));
  await publish(
    picked(secret("a section of what is not published"), draft.id),
    picked(secret("a section of what was taken down"), articles.takenDown),
    picked(open("a section of the front"), draft.id, articles.takenDown, articles.control),
  );
  for (const say of [secret("what the desk said of itself before"), open("what the desk says of itself")]) {
    const { lockVersion: baseLockVersion } = answerOf(await readAbout(operator, {}));
    const text = inEveryLocale(both(say, "the text"));
    answerOf(await saveAbout(operator, { commandId: createId(), baseLockVersion, text }));
  }
}

function inEveryLocale({ zh, en }: { zh: string; en: string }): LocalizedText {
  return { "zh-Hans": zh, "zh-Hant": "", en };
}
