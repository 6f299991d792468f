import { describe, expect, it } from "vitest";
import { pageToDocument } from "#domain/importing/page-to-document.ts";
import { recognisePage } from "#domain/importing/recognise-page.ts";
import { outline } from "#domain/importing/testing/outline.ts";

const page = `# 灯火 | 街区的夜

发布时间：2024-05-06 08:30 | 来源：河边网

## 灯的过去

夜色降临，**街灯**一盏接一盏亮起来。

> 灯是城市的眼睛。
> 桥是城市的耳朵。
>
> ——韩立，2021年10月18日，在街区学习会上的讲话

- 灯
- 桥

\`\`\`
监制：韩立
\`\`\`

> 路是城市的手。

——周舟《路志》

> 没有出处的话。
`;

describe("Markdown saved as plain text", () => {
  it("keeps its title, headings, quotations, lists and code apart", () => {
    expect(outline(page)).toEqual([
      "column 灯火",
      "byline 2024-05-06T08:30:00+08:00 河边网 by - ed -",
      "Hans 街区的夜",
      "h2 灯的过去",
      "p 夜色降临，**街灯**一盏接一盏亮起来。",
      "q 灯是城市的眼睛。 / 桥是城市的耳朵。 — 韩立; 在街区学习会上的讲话; 2021-10-18",
      "ul 灯 / 桥",
      "p ```",
      "p 监制：韩立",
      "p ```",
      "q 路是城市的手。 — 周舟; 路志",
      "q 没有出处的话。 — ",
      "! 7 markdownUnsupported",
      "! 17 markdownUnsupported",
    ]);
  });

  it("makes a quotation without an attribution where the file gives none", () => {
    const last = pageToDocument(recognisePage(page), "zh").content.at(-1);
    expect(last).toMatchObject({ type: "quotation", attrs: { speaker: "", verbatim: "" } });
  });
});
