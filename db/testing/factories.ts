import { appDb } from "#db/client.ts";
import type { Actor, Grant, Role } from "#domain/access.ts";
import type { Contributions } from "#domain/article/article.ts";
import type { PersonNames } from "#domain/credits/credit.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { createId } from "#domain/ids.ts";
import type { Language, LocalizedText, ReaderLocale, Script } from "#domain/locale.ts";
import { oneReviewTemplate } from "#domain/workflow/testing/templates.ts";

// Rows as they are, without the use cases: what a test is about goes through those, what it only needs comes from here.

/** A person who can act, with these roles. */
export async function createUser(
  options: { roles?: Role[]; grants?: Grant[]; name?: string; email?: string; locale?: ReaderLocale } = {},
): Promise<Actor & { email: string }> {
  const id = createId();
  const {
    roles = ["editor"],
    grants = [],
    name = `Somebody ${id}`,
    email = `${id}@example.org`,
    locale = "en",
  } = options;
  await appDb().user.create({
    data: { id, name, email, emailVerified: true, role: roles.join(","), grants, locale },
  });
  return { id, name, email, roles, grants, locale };
}

/** A document of one paragraph for each text; blocks are called b1, b2, … unless `prefix` says otherwise. */
export function documentOf(texts: readonly string[], prefix = "b"): Document {
  return documentSchema.parse({
    type: "doc",
    content: texts.map((text, index) => ({
      type: "paragraph",
      attrs: { id: `${prefix}${index + 1}` },
      ...(text === "" ? {} : { content: [{ type: "text", text }] }),
    })),
  });
}

/** The shortest way by three people, which is the desk's own to keep. */
export async function keepOneReview(): Promise<string> {
  const { id, version, ...rest } = oneReviewTemplate;
  const data = [{ id, version, body: { id, version, ...rest } }];
  await appDb().workflowTemplate.createMany({ data, skipDuplicates: true });
  return id;
}

export type EditionSeed = { title?: string; deck?: string; document?: Document; script?: Script };

export type CreatedArticle = { id: string; editionIds: Record<Language, string> };

/**
 * A draft with both editions, each block of one standing beside the block of the other with the same number.
 * `createdBy` is recorded as the contributor to every word.
 */
export async function createArticle(
  options: {
    zh?: EditionSeed;
    en?: EditionSeed;
    sourceLanguage?: Language;
    slug?: string;
    columnId?: string;
    createdBy?: string;
  } = {},
): Promise<CreatedArticle> {
  const id = createId(8);
  const editionIds = { zh: createId(), en: createId() };
  const { sourceLanguage = "zh", createdBy } = options;
  const seeds = {
    zh: {
      title: "沙田的晨光",
      deck: "",
      document: documentOf(["第一段。", "第二段。"]),
      script: "Hans",
      ...options.zh,
    },
    en: { title: "Morning in Sha Tin", deck: "", document: documentOf(["First.", "Second."]), ...options.en },
  } satisfies Record<Language, EditionSeed>;
  const [sourceIds, targetIds] = (sourceLanguage === "zh" ? [seeds.zh, seeds.en] : [seeds.en, seeds.zh]).map((seed) =>
    seed.document.content.map((block) => block.attrs.id),
  );
  await appDb().article.create({
    data: {
      id,
      templateId: await keepOneReview(),
      slug: options.slug ?? `article-${id}`,
      sourceLanguage,
      ...(options.columnId ? { columnId: options.columnId } : {}),
      contributions: {},
      ...(createdBy ? { createdBy, updatedBy: createdBy } : {}),
      editions: {
        create: (["zh", "en"] as const).map((language) => ({
          id: editionIds[language],
          language,
          script: language === "zh" ? seeds.zh.script : null,
          workingCopy: {
            create: {
              title: seeds[language].title,
              deck: seeds[language].deck,
              document: seeds[language].document,
              contributions: contributionsOf(seeds[language].document, createdBy),
              ...(createdBy ? { savedBy: createdBy } : {}),
            },
          },
        })),
      },
      alignment: { create: { rows: alignByPosition(sourceIds ?? [], targetIds ?? []) } },
    },
  });
  return { id, editionIds };
}

export async function createColumn(options: { slug?: string; name?: LocalizedText; prefix?: LocalizedText } = {}) {
  const id = createId();
  const name = options.name ?? { "zh-Hans": "城市手记", "zh-Hant": "城市手記", en: "City Notes" };
  await appDb().column.create({
    data: {
      id,
      slug: options.slug ?? `column-${id}`,
      name,
      prefix: options.prefix ?? name,
      description: { "zh-Hans": "", "zh-Hant": "", en: "" },
      templateId: await keepOneReview(),
      requiredCredits: [],
    },
  });
  return { id, name };
}

export async function createPerson(names: Partial<PersonNames> = {}): Promise<{ id: string; names: PersonNames }> {
  const id = createId();
  const person = { hans: "陈小文", hant: "陳小文", en: "Chen Xiaowen", unconfirmed: [], ...names };
  await appDb().person.create({
    data: {
      id,
      nameHans: person.hans,
      nameHant: person.hant,
      nameEn: person.en,
      unconfirmed: person.unconfirmed,
    },
  });
  return { id, names: person };
}

function contributionsOf(document: Document, by: string | undefined): Contributions {
  if (!by) return {};
  const keys = ["title", "deck", ...document.content.map((block) => `block:${block.attrs.id}`)];
  return Object.fromEntries(keys.map((key) => [key, [by]]));
}

function alignByPosition(sourceIds: string[], targetIds: string[]) {
  return Array.from({ length: Math.max(sourceIds.length, targetIds.length) }, (_, index) => ({
    sourceIds: sourceIds.slice(index, index + 1),
    targetIds: targetIds.slice(index, index + 1),
    sourceHashes: [],
    status: "draft",
    origin: "human",
  }));
}
