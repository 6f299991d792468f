import { load } from "cheerio";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import type { Document } from "#domain/document/document.ts";
import type { ReaderLocale } from "#domain/locale.ts";
import { printMarkdown } from "#domain/portable/markdown.ts";
import type { PublicationSnapshot } from "#domain/publication/snapshot.ts";
import { sampleSnapshot } from "#domain/publication/testing/sample-snapshot.ts";
import { sampleRecords } from "#domain/records/testing/sample-records.ts";
import { articleNodes, textNodes } from "#render/plain/article-nodes.ts";
import { printHtml } from "#render/plain/print-html.ts";
import { printText } from "#render/plain/print-text.ts";
import { oneOfEach } from "#render/testing/one-of-each.ts";
import en from "../../messages/en.json" with { type: "json" };
import hans from "../../messages/zh-Hans.json" with { type: "json" };
import hant from "../../messages/zh-Hant.json" with { type: "json" };

const messages = { en, "zh-Hans": hans, "zh-Hant": hant };
const origin = "https://example.org";
const document: Document = { type: "doc", content: oneOfEach };
const variant = (hash: string, width: number) => ({ hash, format: "webp" as const, width });
const snapshot = sampleSnapshot("en", {
  readings: { en: { title: "How *Big* Is <Data>?", deck: "A deck.", document, records: sampleRecords } },
  pictures: { "secret-media": { width: 800, height: 600, variants: [variant("small", 400), variant("large", 800)] } },
  recordings: {
    "secret-sound": { kind: "audio", mime: "audio/wav", hash: "sound", width: 0, height: 0, seconds: 3, tracks: [] },
  },
  corrections: [
    { id: "secret-correction", note: { "zh-Hans": "", "zh-Hant": "", en: "It said 8." }, at: "2026-04-01T00:00:00Z" },
  ],
});

const nodes = (locale: ReaderLocale, of: PublicationSnapshot = snapshot) =>
  articleNodes({
    snapshot: of,
    locale,
    timeZone: "Asia/Shanghai",
    origin,
    path: `/${locale}/articles/how-big-is-data-k3m9x2pd`,
    say: createTranslator({ locale, messages: messages[locale] as typeof en, namespace: "reader" }),
  });

describe("an article without its page", () => {
  it("says as text all that the page says, from the title to the address", () => {
    expect(printText(nodes("en"))).toMatchInlineSnapshot(`
      "How *Big* Is <Data>?

      A deck.

      October 11, 2025, 09:17

      By Zeng Wen

      Source: Two Lines

      Corrected on April 1, 2026

      > One line

      A heading

      Bold and 10⁹ by dots, 漢 (hàn) a page <https://example.org/en/columns/notes> or above[1]

      3. Third
      4. Fourth
         - Within

      > Said once.
      >
      > — Shen Yiwen, September 12, 2024, The Desk Book <https://example.com/book>

      One line
      Another

      > Aside
      >
      > In the box

      [A bridge] https://example.org/media/large.webp

      The caption Photo: Li

      The talk

      At https://example.org/media/sound.wav

      Recorded in spring

      Harvests

      Year | Rice | wheat |
      2024 | 12 | 7

      * * *

      Revenue of digital industries, first half of 2024: about 2.63 trillion yuan, up 5.2 per cent year on year, Some 1,800 yuan a head

      Source: Two Lines Statistics <https://example.org/figures>

      Power by source

      In million kilowatt-hours

      Wind and solar both grow.

       | Year before | This year
      Wind | 120 | 156
      Solar | 98 | 142.5
      Hydro | — | 60

      Source: Two Lines Statistics

      Sources: a report

      [1] What the note says <b>&

      Corrections

      April 1, 2026

      It said 8.

      * * *

      (Planning and copy: Zeng Wen; Translation: Helen Marsh)

      Tags: Data

      https://example.org/en/articles/how-big-is-data-k3m9x2pd
      "
    `);
  });

  it("says the same as standard Markdown", () => {
    expect(printMarkdown(nodes("en"))).toMatchInlineSnapshot(`
      "# How \\*Big\\* Is \\<Data>?

      A deck.

      October 11, 2025, 09:17

      By Zeng Wen

      Source: Two Lines

      Corrected on April 1, 2026

      > One line

      ## A heading

      **Bold** and 10⁹ by *dots*, 漢 (hàn) [a page](https://example.org/en/columns/notes) or above[^1]

      3. Third
      4. Fourth
         - Within

      > Said once.
      >
      > — Shen Yiwen, September 12, 2024, [*The Desk Book*](https://example.com/book)

      One line\\
      Another

      > **Aside**
      >
      > In the box

      ![A bridge](https://example.org/media/large.webp)

      The caption Photo: Li

      **The talk**

      At [https://example.org/media/sound.wav](https://example.org/media/sound.wav)

      Recorded in spring

      **Harvests**

      | Year | Rice \\| wheat | |
      | - | - | - |
      | 2024 | 12 | 7 |

      ---

      **Revenue of digital industries, first half of 2024: about 2.63 trillion yuan, up 5.2 per cent year on year, Some 1,800 yuan a head**

      Source: [Two Lines Statistics](https://example.org/figures)

      **Power by source**

      In million kilowatt-hours

      Wind and solar both grow.

      | | Year before | This year |
      | - | - | - |
      | Wind | 120 | 156 |
      | Solar | 98 | 142.5 |
      | Hydro | — | 60 |

      Source: Two Lines Statistics

      Sources: a report

      [^1]: What the note says \\<b>&

      ## Corrections

      April 1, 2026

      It said 8.

      ---

      (Planning and copy: Zeng Wen; Translation: Helen Marsh)

      Tags: Data

      [https://example.org/en/articles/how-big-is-data-k3m9x2pd](https://example.org/en/articles/how-big-is-data-k3m9x2pd)
      "
    `);
  });

  it("is in the reader's script", () => {
    const said = printText(nodes("zh-Hant", sampleSnapshot("zh")));
    expect(said).toContain("手記 | 數據有多大\n\n一句导语。\n\n2025年10月11日 09:17\n\n作者：曾雯\n\n來源");
    expect(said).toContain("（策劃、文案：曾雯）");
    expect(said.trimEnd()).toMatch(/\/zh-Hant\/articles\/how-big-is-data-k3m9x2pd$/);
  });

  it("shows no id of the desk in any form", () => {
    const forms = [
      printText(nodes("en")),
      printMarkdown(nodes("en")),
      printHtml(textNodes({ snapshot, locale: "en", origin })),
    ];
    for (const said of forms) {
      expect(said).not.toContain("secret");
      expect(said).not.toMatch(/:::|\{#/);
    }
  });

  it("is HTML in a feed that no words can break out of", () => {
    const html = printHtml(textNodes({ snapshot, locale: "en", origin }));
    expect(html).toContain("<p>[1] What the note says &lt;b&gt;&amp;</p>");
    expect(html).not.toContain("]]>");
    const $ = load(html);
    expect($("b, script, style, svg")).toHaveLength(0);
    expect($("img").attr("src")).toBe(`${origin}/media/large.webp`);
    expect($("blockquote")).toHaveLength(3);
    expect($("ol").attr("start")).toBe("3");
    expect($("table").first().find("tr").first().find("th")).toHaveLength(3);
  });
});
