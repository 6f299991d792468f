import { createArticle, documentOf } from "#db/testing/factories.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { takeDown } from "#server/publications/take-down.ts";
import { answerOf, contentOf, createEntry, revise, verify } from "#server/quotations/testing/entries.ts";
import type { Desk } from "#server/reviews/testing/desk.ts";
import { both, sentence, writeAll } from "./article.ts";
import { correct, publishAll } from "./desk.ts";
import type { Book } from "./plant-drafts.ts";

/** What readers have, and beside it what they had once or will have: by article, where they find it. */
export type PublishedArticles = {
  control: string;
  reworked: string;
  replaced: string;
  takenDown: string;
  half: string;
};

/** Articles that readers have in part only, each with words of its own. */
export async function plantPublished(book: Book, desk: Desk): Promise<{ articles: PublishedArticles }> {
  const { secret, open } = book;
  const { editor: by } = desk;
  const begin = async (slug: string) => (await createArticle({ createdBy: by.id, slug })).id;

  // Everything that a reader gets is there to be seen: where these words are not found, secret ones would not be either.
  const control = await begin("ferry-control");
  const inside = secret("a published article, inside the desk");
  const column = await writeAll(control, { by, say: open("an article"), inside, slug: "", quotation: "verified" });
  await publishAll(desk, inside, control);

  // Published, and written anew since.
  const reworked = await begin("ferry-reworked");
  await writeAll(reworked, { by, say: open("a reworked article"), inside, column, slug: "", quotation: "none" });
  await publishAll(desk, inside, reworked);
  await writeAll(reworked, {
    by,
    say: secret("what is written since"),
    inside: secret("what is written since"),
    slug: secret("what is written since")("the slug"),
    quotation: "unverified",
  });
  await correct(desk, reworked, secret("a correction that waits"));

  // Published with a mistake, and again without it; and published in the same column, which is empty in the end, and taken
  // down. The address of that was public, and leads to the notice.
  const replaced = await begin("ferry-replaced");
  const mistaken = secret("what a correction replaced");
  const former = { by, say: mistaken, inside, slug: mistaken("the slug"), quotation: "none" } as const;
  const emptied = await writeAll(replaced, former);
  await publishAll(desk, inside, replaced);
  const takenDown = await begin("ferry-taken-down");
  const gone = secret("what was taken down");
  await writeAll(takenDown, { by, say: gone, inside: gone, column: emptied, slug: "", quotation: "none" });
  await publishAll(desk, inside, takenDown);
  const corrected = open("a corrected article");
  await writeAll(replaced, { by, say: corrected, inside, column, slug: "ferry-right", quotation: "none" });
  await correct(desk, replaced, corrected);
  await publishAll(desk, inside, replaced);
  await take(desk, takenDown, ["zh", "en"], open("a notice"));

  // One language is there, the other was taken down or never was.
  const half = async (slug: string, kept: Language, where: string) => {
    const [there, notThere] = [open(`${where}, there`), secret(`${where}, not there`)];
    const seed = (language: Language) => {
      const say = (what: string) => sentence(language === kept ? there : notThere, language, what);
      return { title: say("the title"), deck: say("the deck"), document: documentOf([say("the text")]) };
    };
    return (await createArticle({ createdBy: by.id, slug, zh: seed("zh"), en: seed("en") })).id;
  };
  const chinese = await half("ferry-half", "zh", "an article of one language");
  await publishAll(desk, inside, chinese, "zh");
  const english = await half("ferry-half-down", "en", "an article half taken down");
  await publishAll(desk, inside, english);
  await take(desk, english, ["zh"], open("a notice of one language"));

  await plantVersions(book, desk);
  return { articles: { control, reworked, replaced, takenDown, half: chinese } };
}

async function take(desk: Desk, articleId: string, languages: Language[], say: (what: string) => string) {
  const notice = both(say, "the notice");
  answerOf(await takeDown(desk.publisher, { commandId: createId(), articleId, languages, notice, titleShown: false }));
}

/** An entry of the library that readers have, and a newer version of it that nobody vouched for. */
async function plantVersions({ open, secret }: Book, { editor, reviewer }: Desk): Promise<void> {
  const said = (say: (what: string) => string) => {
    const { zh, en } = both(say, "the words");
    return contentOf({ zh: { text: `${zh}。` }, en: { text: `${en}.` }, rights: say("the rights") });
  };
  const id = await createEntry(editor, said(open("a verified quotation")));
  answerOf(await verify(reviewer, id));
  answerOf(await revise(editor, id, 1, said(secret("a newer version of a quotation"))));
}
