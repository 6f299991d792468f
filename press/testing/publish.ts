import { appDb } from "#db/client.ts";
import { storeListed } from "#db/publications/store-listed.ts";
import { publishQuotation as giveToReaders, storePublishedUses } from "#db/quotations/published-quotations.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import type { Language } from "#domain/locale.ts";
import { samplePublished } from "#domain/quotations/testing/published-quotation.ts";

type Publishing = {
  articleId?: string;
  slug: string;
  languages?: Language[];
  column?: { id: string; slug: string };
  people?: { id: string; en: string }[];
  /** Entries of the quotation library that it embeds. */
  quotes?: string[];
  /** Hashes of the pictures and recordings that it shows. */
  media?: string[];
  /** Slugs of its tags. */
  tags?: string[];
  /** Id of the source it comes from. */
  source?: string;
  /** What its tags and its source are called; the slug where it is not said. */
  called?: string;
  /** Ids of the notes of what it had wrong. */
  corrections?: string[];
  /** ISO 8601 with an offset. */
  datePublished?: string;
};

/**
 * Puts an article on the readers' side as publishing leaves it, as far as addresses go: snapshots, live pointers, column,
 * people, quotations. Publishing again makes the next number.
 */
export async function publish(publishing: Publishing): Promise<string> {
  const {
    articleId = createId(8),
    slug,
    languages = ["zh", "en"],
    column,
    people = [],
    quotes = [],
    media = [],
    tags = [],
    source,
    corrections = [],
    called = slug,
  } = publishing;
  const { datePublished = "2026-01-02T03:04:05Z" } = publishing;
  const db = appDb();
  const name = { "zh-Hans": slug, "zh-Hant": slug, en: slug };
  const heading = { "zh-Hans": called, "zh-Hant": called, en: called };
  if (column !== undefined) {
    const data = { ...column, name, prefix: name, description: name, epigraph: null };
    await db.publishedColumn.upsert({
      where: { id: column.id },
      create: { ...column, data, position: 0 },
      update: { slug: column.slug, data },
    });
  }
  for (const { id, en } of people) {
    await db.publishedPerson.upsert({
      where: { id },
      create: { id, nameHans: "某", nameHant: "某", nameEn: en, bio: name },
      update: { nameEn: en },
    });
  }
  for (const language of languages) {
    const number = (await db.publication.count({ where: { articleId, language } })) + 1;
    const id = createId();
    const credits = [{ roles: ["author"], people: people.map((person) => ({ id: person.id })) }];
    const content = quotes.map((entry) => ({ type: "quotation", attrs: { entry: { id: entry } } }));
    const readings = { [language === "en" ? "en" : "Hans"]: { document: { type: "doc", content } } };
    const cover = { image: { variants: media.map((hash) => ({ hash })) } };
    const listed = {
      tags: tags.map((tag) => ({ id: tag, slug: tag, name: heading })),
      outlet: source === undefined ? null : { id: source, name: heading, channel: heading },
      ...(corrections.length > 0 && {
        corrections: corrections.map((note) => ({ id: note, note: name, at: datePublished })),
      }),
    };
    const snapshot = { slug, column: column ?? null, credits, datePublished, readings, cover, ...listed };
    await db.publication.create({ data: { id, articleId, language, number, snapshot, contentHash: id } });
    const live = { publicationId: id, slug, columnId: column?.id ?? null, datePublished: new Date(datePublished) };
    await db.publishedEdition.upsert({
      where: { articleId_language: { articleId, language } },
      create: { articleId, language, ...live, firstMadeAt: new Date(datePublished) },
      update: live,
    });
    await transaction((tx) =>
      storePublishedUses(
        tx,
        { articleId, language },
        quotes.map((entry) => ({ blockId: entry, id: entry, version: 1, partial: false })),
      ),
    );
    await transaction((tx) => storeListed(tx, { articleId, language, ...listed }));
    await db.publishedMediaUse.deleteMany({ where: { articleId, language } });
    await db.publishedMediaUse.createMany({ data: media.map((hash) => ({ articleId, language, hash })) });
    await db.publishedCredit.deleteMany({ where: { articleId, language } });
    await db.publishedCredit.createMany({
      data: people.map((person) => ({ articleId, language, personId: person.id, roles: ["author"] })),
    });
  }
  return articleId;
}

/** Puts an entry of the quotation library on the readers' side, of words said on that date. */
export async function publishQuotation(id = createId(), date = "2024-09-12"): Promise<string> {
  await transaction((tx) => giveToReaders(tx, samplePublished({ id, content: { date } }), date));
  return id;
}

/** Takes languages of an article from readers as taking down leaves it, as far as addresses go. */
export async function takeDown(articleId: string, languages: Language[] = ["zh", "en"]): Promise<void> {
  for (const language of languages) {
    const where = { articleId_language: { articleId, language } };
    const { slug, columnId } = await appDb().publishedEdition.delete({ where });
    const notice = { "zh-Hans": "误", "zh-Hant": "誤", en: "Wrong" };
    await appDb().publishedNotice.create({
      data: { articleId, language, slug, columnId, notice, takenDownAt: new Date() },
    });
  }
}

/** Credits an article to so many people more. @returns their ids */
export async function creditMany(articleId: string, count: number): Promise<string[]> {
  const people = Array.from({ length: count }, () => createId());
  await appDb().publishedPerson.createMany({
    data: people.map((id) => ({ id, nameHans: "某", nameHant: "某", nameEn: "Somebody", bio: {} })),
  });
  await appDb().publishedCredit.createMany({
    data: people.map((personId) => ({ articleId, language: "en", personId, roles: ["author"] })),
  });
  return people;
}
