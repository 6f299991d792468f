import type { Document } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";
import { type PublicationSnapshot, publicationSnapshotSchema } from "#domain/publication/snapshot.ts";

const same = (text: string) => ({ "zh-Hans": text, "zh-Hant": text, en: text });
const people = {
  wen: { id: "zeng-wen", names: { hans: "曾雯", hant: "曾雯", en: "Zeng Wen" } },
  marsh: { id: "helen-marsh", names: { hans: "海伦·马什", hant: "海倫·馬什", en: "Helen Marsh" } },
};

const column = {
  id: "notes",
  slug: "notes",
  name: { "zh-Hans": "手记", "zh-Hant": "手記", en: "Notes" },
  prefix: { "zh-Hans": "手记", "zh-Hant": "手記", en: "" },
  description: same(""),
  epigraph: { "zh-Hans": "一句", "zh-Hant": "一句話", en: "One line" },
};

function documentOf(texts: string[]): Document {
  return {
    type: "doc",
    content: texts.map((text, at) => ({
      type: "paragraph",
      attrs: { id: `b${at + 1}` },
      content: [{ type: "text", text }],
    })),
  };
}

/** A small publication for tests: Chinese is the source; two paragraphs face two paragraphs. */
export function sampleSnapshot(language: Language, changes: Partial<PublicationSnapshot> = {}): PublicationSnapshot {
  const zh = { title: "数据有多大", deck: "一句导语。", document: documentOf(["第一段。", "第二段。"]) };
  const en = { title: "How Big Is Data?", deck: "A deck.", document: documentOf(["First.", "Second."]) };
  const row = { sourceHashes: [], status: "confirmed", origin: "human" };
  return publicationSnapshotSchema.parse({
    version: 1,
    articleId: "k3m9x2pd",
    slug: "how-big-is-data",
    language,
    sourceLanguage: "zh",
    script: language === "zh" ? "Hans" : null,
    readings: language === "zh" ? { Hans: zh, Hant: { ...zh, title: "數據有多大" } } : { en },
    column,
    tags: [{ id: "data", slug: "data", name: { "zh-Hans": "数据", "zh-Hant": "數據", en: "Data" } }],
    outlet: { id: "desk", name: same("Two Lines"), channel: same("") },
    datePublished: "2025-10-11T09:17:10+08:00",
    cover: null,
    credits: [
      { roles: ["author"], people: [people.wen] },
      { roles: ["planner", "copywriter"], people: [people.wen] },
      ...(language === "en" ? [{ roles: ["translator"], people: [people.marsh] }] : []),
    ],
    alignment: {
      rows: [
        { ...row, sourceIds: ["b1"], targetIds: ["b1"] },
        { ...row, sourceIds: ["b2"], targetIds: ["b2"] },
      ],
    },
    manifest: "v1:0",
    ...changes,
  });
}
