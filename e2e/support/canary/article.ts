import type { Actor } from "#domain/access.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import { type Language, languages } from "#domain/locale.ts";
import { sampleStatistic } from "#domain/records/testing/sample-records.ts";
import { readArticle } from "#server/articles/read-article.ts";
import { saveArticleDetails } from "#server/articles/save-article-details.ts";
import { saveWorkingCopy } from "#server/editions/save-working-copy.ts";
import { importLibraries } from "#server/importing/import-libraries.ts";
import { operator } from "#server/importing/operator.ts";
import { readPicture } from "#server/media/read-picture.ts";
import { saveCaptions } from "#server/media/save-captions.ts";
import { savePicture } from "#server/media/save-picture.ts";
import { pictureBytes } from "#server/media/testing/pictures.ts";
import { captionsOf, inPieces, videoBytes } from "#server/media/testing/recordings.ts";
import { uploadImage } from "#server/media/upload-image.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";
import { answerOf, blockOf, contentOf, createEntry, verify } from "#server/quotations/testing/entries.ts";
import { createRecord } from "#server/records/create-record.ts";

/** A new word, remembered as what it was put into. */
export type Say = (what: string) => string;

/** How an article is said: what readers are given once it is published, and what stays with the desk even then. */
export type Saying = {
  by: Actor;
  say: Say;
  /** Names of files and what the library says of them: no reader's, whoever shows them. */
  inside: Say;
  /** One that is there; without it there is a new one, and with each new one that readers get every page is pressed again. */
  column?: string;
  /** "" leaves the address as it is. */
  slug: string;
  /** Whether its library entry is vouched for, which makes that public by itself; without it there is none. */
  quotation: "verified" | "unverified" | "none";
};

const command = () => ({ commandId: createId() });

/**
 * Writes an article anew with everything it can have: text, details, libraries, pictures and recordings of its own.
 * Gives its column.
 */
export async function writeAll(articleId: string, saying: Saying): Promise<string> {
  const { by, say } = saying;
  const things = await furniture(saying);
  const cover = await picture(saying, "the cover");
  const recordId = createId();
  const article = answerOf(await readArticle(by, { articleId }));
  const { details, lockVersion: baseLockVersion } = article;
  answerOf(
    await saveArticleDetails(by, {
      ...command(),
      articleId,
      baseLockVersion,
      details: {
        ...details,
        slug: saying.slug || details.slug,
        columnId: things.column,
        tagIds: [things.tag],
        outletId: things.outlet,
        cover: { mediaId: cover, alt: both(say, "the cover's alt"), caption: both(say, "the cover's caption") },
        credits: [{ roles: ["author"], personIds: [things.person] }],
      },
    }),
  );
  const shown = {
    figure: await picture(saying, "a figure"),
    poster: await picture(saying, "a poster"),
    video: await video(saying),
    quotation: saying.quotation === "none" ? null : await entry(saying, things.tag),
  };
  for (const language of languages) {
    const { id: editionId, lockVersion } = answerOf(await readArticle(by, { articleId })).editions[language] ?? never();
    const quoted = shown.quotation && (await blockOf(by, articleId, shown.quotation, language, { blockId: "entry" }));
    const text = textOf(saying, language, { ...shown, recordId });
    answerOf(
      await saveWorkingCopy(by, {
        ...command(),
        editionId,
        baseLockVersion: lockVersion,
        title: sentence(say, language, "the title"),
        deck: sentence(say, language, "the deck"),
        document: documentSchema.parse({ ...text, content: [...text.content, ...(quoted ? [quoted] : [])] }),
      }),
    );
  }
  const record = {
    ...sampleStatistic,
    label: both(say, "a statistic's label"),
    comparison: both(say, "a statistic's comparison"),
    source: { text: both(say, "a statistic's source"), href: `https://example.org/${say("a statistic's link")}` },
  };
  answerOf(await createRecord(by, { ...command(), articleId, recordId, body: record }));
  return things.column;
}

function never(): never {
  throw new Error("an article has both editions");
}

/** Few words beside ours, and none that the rules would ask about. */
export const sentence = (say: Say, language: Language, what: string) =>
  language === "zh" ? `渡船${say(`${what} in Chinese`)}` : `Ferry ${say(`${what} in English`)}`;
export const both = (say: Say, what: string) => ({ zh: sentence(say, "zh", what), en: sentence(say, "en", what) });
const three = (say: Say, what: string) => {
  const { zh, en } = both(say, what);
  return { "zh-Hans": zh, "zh-Hant": zh, en };
};

async function furniture({ say, column }: Saying) {
  const ids = {
    column: column ?? say("a column's id"),
    tag: say("a tag's id"),
    outlet: say("an outlet's id"),
    person: say("a person's id"),
  };
  const { "zh-Hans": hans, "zh-Hant": hant, en } = three(say, "a person's name");
  answerOf(
    await importLibraries(operator, {
      ...command(),
      templates: [],
      editsShipped: false,
      columns: column === undefined ? [newColumn(ids.column, say)] : [],
      tags: [{ id: ids.tag, slug: say("a tag's slug"), name: three(say, "a tag's name") }],
      outlets: [{ id: ids.outlet, name: three(say, "an outlet's name"), channel: three(say, "an outlet's channel") }],
      people: [{ id: ids.person, names: { hans, hant, en, unconfirmed: [] }, bio: both(say, "a person's bio") }],
      quotations: null,
    }),
  );
  return ids;
}

function newColumn(id: string, say: Say) {
  return {
    id,
    slug: say("a column's slug"),
    name: three(say, "a column's name"),
    prefix: three(say, "a column's prefix"),
    description: three(say, "a column's description"),
    epigraph: three(say, "a column's epigraph"),
    requiredCredits: [],
    template: "one-review",
  };
}

async function picture({ by, inside }: Saying, what: string): Promise<string> {
  const bytes = await pictureBytes();
  const { mediaId } = answerOf(await uploadImage(by, { name: `${inside(`${what}'s file name`)}.png`, bytes }));
  const { lockVersion } = answerOf(await readPicture(by, { mediaId }));
  const words = {
    alt: both(inside, `${what}'s alt in the library`),
    caption: both(inside, `${what}'s caption in the library`),
    credit: both(inside, `${what}'s credit in the library`),
  };
  answerOf(
    await savePicture(by, { ...command(), mediaId, baseLockVersion: lockVersion, words, focal: { x: 50, y: 50 } }),
  );
  return mediaId;
}

async function video({ by, say, inside }: Saying): Promise<string> {
  const body = inPieces(await videoBytes());
  const name = `${inside("a recording's file name")}.webm`;
  const { mediaId } = answerOf(await uploadRecording(by, { name, body }));
  const { zh, en } = both(say, "captions");
  const captions = { zh: captionsOf(zh), en: captionsOf(en) };
  answerOf(await saveCaptions(by, { ...command(), mediaId, baseLockVersion: 1, captions }));
  return mediaId;
}

async function entry({ by, say, quotation }: Saying, tag: string): Promise<string> {
  const words = (language: Language) => ({
    text: `${sentence(say, language, "a quotation")}${language === "zh" ? "。" : "."}`,
    speaker: sentence(say, language, "a quotation's speaker"),
    occasion: sentence(say, language, "a quotation's occasion"),
    work: sentence(say, language, "a quotation's work"),
  });
  const content = contentOf({ zh: words("zh"), en: words("en"), rights: say("a quotation's rights") });
  const id = await createEntry(by, content, [tag]);
  if (quotation === "verified") answerOf(await verify(operator, id));
  return id;
}

function textOf(
  { say }: Saying,
  language: Language,
  { figure, poster, video, recordId }: { figure: string; poster: string; video: string; recordId: string },
): Document {
  const words = (what: string) => sentence(say, language, what);
  const inline = (what: string) => [{ type: "text", text: words(what) }];
  const linked = { type: "link", attrs: { href: `https://example.org/${say(`a link in ${language}`)}` } };
  return documentSchema.parse({
    type: "doc",
    content: [
      { type: "epigraph", attrs: { id: "epigraph" }, content: inline("an epigraph") },
      {
        type: "paragraph",
        attrs: { id: "paragraph" },
        content: [
          { type: "text", text: words("a paragraph"), marks: [linked] },
          { type: "footnote", attrs: { id: "note" }, content: inline("a footnote") },
        ],
      },
      { type: "heading", attrs: { id: "heading", level: 2 }, content: inline("a heading") },
      {
        type: "quotation",
        attrs: { id: "quotation", speaker: words("a speaker"), occasion: words("an occasion"), work: words("a work") },
        content: [{ type: "paragraph", content: inline("a quotation of the text") }],
      },
      {
        type: "box",
        attrs: { id: "box", title: words("a box's title") },
        content: [{ type: "paragraph", content: inline("a box") }],
      },
      {
        type: "figure",
        attrs: { id: "figure", mediaId: figure, alt: words("a figure's alt"), credit: words("a figure's credit") },
        content: inline("a figure's caption"),
      },
      {
        type: "video",
        attrs: {
          id: "video",
          mediaId: video,
          poster,
          title: words("a video's title"),
          credit: words("a video's credit"),
        },
        content: inline("a video's caption"),
      },
      { type: "statistic", attrs: { id: "statistic", recordId } },
      { type: "sourceNote", attrs: { id: "source" }, content: inline("a source note") },
    ],
  });
}
