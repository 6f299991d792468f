import { documentSchema } from "#domain/document/document.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";

const paragraph = (id: string, text: string) => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});

/** An article with everything an article can have, in both languages, the Chinese written in 简体. */
export function sampleContent(change: (content: ArticleContent) => void = () => undefined): ArticleContent {
  const content: ArticleContent = {
    articleId: "abc12345",
    templateId: "desk",
    sourceLanguage: "zh",
    slug: "a-bridge",
    datePublished: "2026-03-01T08:00:00+08:00",
    contributions: { slug: ["wei"], cover: ["ann"] },
    editions: {
      zh: {
        editionId: "edition-zh",
        script: "Hans",
        title: "一座桥的两个名字",
        deck: "桥头的石碑后面",
        document: documentSchema.parse({
          type: "doc",
          content: [
            paragraph("z1", "范徐丽泰走过桥头，头发花白。"),
            {
              type: "quotation",
              attrs: { id: "z2", speaker: "卫钟", work: "桥志" },
              content: [{ type: "paragraph", content: [{ type: "text", text: "桥是两岸的事。" }] }],
            },
          ],
        }),
        contributions: { title: ["wei"], "block:z1": ["wei", "lin"] },
      },
      en: {
        editionId: "edition-en",
        script: null,
        title: "One bridge, two names",
        deck: "",
        document: documentSchema.parse({ type: "doc", content: [paragraph("e1", "She crosses the bridge.")] }),
        contributions: { title: ["bo"] },
      },
    },
    alignment: {
      rows: [
        {
          sourceIds: ["z1"],
          targetIds: ["e1"],
          sourceHashes: ["0".repeat(64)],
          status: "confirmed",
          origin: "human",
          confirmedBy: "lin",
        },
        { sourceIds: ["z2"], targetIds: [], sourceHashes: ["1".repeat(64)], status: "draft", origin: "human" },
      ],
    },
    column: {
      id: "col-1",
      slug: "city-notes",
      name: { "zh-Hans": "城市手记", "zh-Hant": "城市手記", en: "City Notes" },
      prefix: { "zh-Hans": "城市手记", "zh-Hant": "城市手記", en: "" },
      description: { "zh-Hans": "", "zh-Hant": "", en: "" },
      epigraph: null,
    },
    tags: [{ id: "tag-1", slug: "bridges", name: { "zh-Hans": "桥", "zh-Hant": "橋", en: "Bridges" } }],
    outlet: {
      id: "out-1",
      name: { "zh-Hans": "对照", "zh-Hant": "對照", en: "Duizhao" },
      channel: { "zh-Hans": "", "zh-Hant": "", en: "" },
    },
    pictures: {},
    recordings: {},
    cover: {
      mediaHash: "f".repeat(64),
      image: { width: 800, height: 400, variants: [{ hash: "a".repeat(64), format: "webp", width: 800 }] },
      alt: { zh: "桥与头发", en: "A bridge" },
      caption: { zh: "", en: "" },
    },
    credits: [
      { roles: ["author"], personIds: ["per-1"] },
      { roles: ["translator"], personIds: ["per-2"], language: "en" },
    ],
    records: {},
    corrections: [],
    people: [person("per-1", "卫钟", "衞鍾", "Wei Zhong"), person("per-2", "林发", "林發", "Lin Fa")],
  };
  change(content);
  return content;
}

function person(id: string, hans: string, hant: string, en: string): ArticleContent["people"][number] {
  return { id, names: { hans, hant, en, unconfirmed: [] }, bio: { zh: "", en: "" }, lockVersion: 1 };
}
