import { type CreatedArticle, createArticle, createUser, documentOf } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import { type ScopeKey, scopeOf } from "#domain/workflow/state.ts";
import { checkArticle } from "#server/checks/check-article.ts";
import { waiveFinding } from "#server/checks/waive-finding.ts";
import { addCorrection } from "#server/corrections/add-correction.ts";
import { answerOf } from "#server/quotations/testing/entries.ts";
import { submitArticle } from "#server/reviews/submit-article.ts";
import { type Desk, publish, sign } from "#server/reviews/testing/desk.ts";
import { both, type Say } from "./article.ts";

/** People of the desk: their names and addresses are nobody's outside it. */
export async function peopleOfDesk(secret: Say): Promise<Desk> {
  const person = (role: "editor" | "translator" | "reviewer" | "publisher", what: string) =>
    createUser({
      roles: [role],
      name: `Ferry ${secret(`${what}'s name`)}`,
      email: `${secret(`${what}'s mail address`)}@example.org`,
    });
  return {
    editor: await person("editor", "an editor"),
    translator: await person("translator", "a translator"),
    reviewer: await person("reviewer", "a reviewer"),
    secondReviewer: await person("reviewer", "a second reviewer"),
    publisher: await person("publisher", "a publisher"),
  };
}

export type ShortDraft = CreatedArticle & { title: string };

/** A draft that says only what it is called. */
export async function shortDraft(desk: Desk, say: Say): Promise<ShortDraft> {
  const title = both(say, "the title");
  const deck = both(say, "the deck");
  const text = both(say, "a paragraph");
  const draft = await createArticle({
    createdBy: desk.editor.id,
    slug: say("the slug"),
    zh: { title: title.zh, deck: deck.zh, document: documentOf([text.zh, "雨天也不停。"]) },
    en: { title: title.en, deck: deck.en, document: documentOf([text.en, "It crosses in the rain too."]) },
  });
  return { ...draft, title: title.zh };
}

export async function submit(desk: Desk, articleId: string, key: ScopeKey = "pair"): Promise<void> {
  answerOf(await submitArticle(desk.editor, { commandId: createId(), articleId, languages: scopeOf(key) }));
}

export async function approve(desk: Desk, articleId: string, key: ScopeKey = "pair"): Promise<void> {
  await submit(desk, articleId, key);
  answerOf(await sign(desk.reviewer, articleId, key));
}

/** To readers; what the rules found is left as it is. */
export async function publishAll(desk: Desk, inside: Say, articleId: string, key: ScopeKey = "pair"): Promise<void> {
  await waiveAll(desk, inside, articleId);
  await approve(desk, articleId, key);
  answerOf(await publish(desk.publisher, articleId, key));
}

/** Leaves what the rules found, for a reason; gives how many there were. */
export async function waiveAll(desk: Desk, inside: Say, articleId: string): Promise<number> {
  const { findings } = answerOf(await checkArticle(desk.editor, { articleId }));
  let waived = 0;
  for (const { key } of findings) {
    const reason = `It may stay: ${inside("a waiver's reason")}`;
    const left = await waiveFinding(desk.editor, { commandId: createId(), articleId, key, reason });
    if (left.ok) waived += 1;
  }
  return waived;
}

export async function correct(desk: Desk, articleId: string, say: Say): Promise<void> {
  const note = both(say, "a correction");
  answerOf(await addCorrection(desk.editor, { commandId: createId(), articleId, note }));
}
