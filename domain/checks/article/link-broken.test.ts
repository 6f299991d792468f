import { describe, expect, it } from "vitest";
import { linkBroken } from "#domain/checks/article/link-broken.ts";
import { articleOf, linked, type Written, words } from "#domain/checks/testing/article-of.ts";

const deadPaths = new Set(["/zh-Hans/articles/gone-1a2b3c4d", "/en/articles/gone-1a2b3c4d", "/en/people/nobody"]);
const leading = (href: string, text = "年报"): Written => ({
  type: "paragraph",
  content: [...words("见"), linked(text, href), ...words("第一章。")],
});
const found = (href: string) =>
  linkBroken(articleOf({ zh: [leading(href), "第二段"], en: ["The second"], deadPaths })).map(
    ({ said, suggestion }) => [said.kind, suggestion ?? null],
  );

describe("links that lead nowhere", () => {
  it.each<[string, string, string | null]>([
    ["/zh-Hans/articles/gone-1a2b3c4d", "path", null],
    ["/en/articles/gone-1a2b3c4d#en-b2", "path", null],
    ["/en/people/nobody?from=home", "path", null],
    ["#zh3", "anchor", null],
    ["#chapter-two", "anchor", null],
    ["#en2", "anchor", null],
    ["#zh-zh9", "anchor", null],
    ["http://https://www.stats.gov.cn/sj", "scheme", "https://www.stats.gov.cn/sj"],
    ["https://http://two-lines.cn", "scheme", "http://two-lines.cn"],
    ["https://https//two-lines.cn/a", "scheme", "https://two-lines.cn/a"],
    ["http://HTTPS://two-lines.cn/a", "scheme", "https://two-lines.cn/a"],
    ["https://a.cn/b。", "tail", "https://a.cn/b"],
    ["https://www.stats.gov.cn/sj/），", "tail", "https://www.stats.gov.cn/sj/"],
    ["https://two-lines.cn/報告」。", "tail", "https://two-lines.cn/報告"],
    ["https://two-lines.cn/report%E3%80%82", "tail", "https://two-lines.cn/report"],
    ["https://two-lines.cn，详见附表", "tail", "https://two-lines.cn"],
    ["https://two-lines.cn；", "tail", "https://two-lines.cn"],
    ["https://www.", "host", null],
    ["https://report/2024", "host", null],
    ["https://www..com/a", "host", null],
    ["https://年报/", "host", null],
    ["http://localhost:3000/studio", "reserved", null],
    ["https://example.com/report", "reserved", null],
    ["https://www.example.org", "reserved", null],
    ["https://desk.test/", "reserved", null],
    ["http://192.168.1.20/figures", "reserved", null],
    ["http://127.0.0.1:8080", "reserved", null],
    ["http://[::1]/", "reserved", null],
    ["http://printer.local/", "reserved", null],
    ["http://xxx.xxx.xx/", "placeholder", null],
    ["https://www.yourdomain.com/", "placeholder", null],
    ["https://two-lines.cn/articles/{slug}", "placeholder", null],
    ["mailto:", "mail", null],
    ["mailto:desk", "mail", null],
    ["mailto:desk@twolines", "mail", null],
    ["mailto:desk.two-lines.cn", "mail", null],
    ["mailto:desk＠two-lines.cn", "mail", null],
    ["mailto:desk@@two-lines.cn", "mail", null],
    ["mailto:desk@example.com", "reserved", null],
    ["mailto:desk@two-lines.cn。", "tail", "mailto:desk@two-lines.cn"],
  ])("%s: %s", (href, kind, instead) => {
    expect(found(href)).toEqual([[kind, instead]]);
  });

  it.each([
    "/zh-Hans/articles/one-bridge-two-names-b2names5",
    "/en/articles/gone",
    "/",
    "#zh2",
    "#zh-zh2",
    "#en-en1",
    "#",
    "#top",
    "#main",
    "#:~:text=data",
    "https://www.bipm.org/en/measurement-units/si-prefixes",
    "http://www.stats.gov.cn/",
    "https://zh.wikipedia.org/wiki/丝绸（织物）",
    "https://zh.wikipedia.org/wiki/%E9%9B%BB%E5%BD%B1%EF%BC%88%E8%A1%93%EF%BC%89x",
    "https://two-lines.cn/wiki/（草稿",
    "https://two-lines.cn/a?q=你好，世界",
    "https://web.archive.org/web/2020/https://two-lines.cn/",
    "https://中国网.中国/数据",
    "https://http.cat/404",
    "https://httpbin.org/get",
    "https://xxl-tea.com/",
    "https://example-press.cn/",
    "https://contest.org/example.com",
    "https://latest.cn/localhost",
    "https://8.8.8.8/",
    "https://[2606:4700::1111]/",
    "https://172.217.160.78/",
    "https://two-lines.cn:8443/a#b",
    "https://two-lines.cn./",
    "https://t.co/x",
    "mailto:desk@two-lines.cn",
    "mailto:desk@two-lines.cn,letters@two-lines.cn?subject=年报。",
    "mailto:?to=desk@two-lines.cn",
    "MAILTO:desk+letters@mail.two-lines.cn",
  ])("are not %s", (href) => {
    expect(found(href)).toEqual([]);
  });

  it("are found in every part of a block, each address once, with all the words that lead there", () => {
    const bold = {
      type: "text",
      text: "《年报》",
      marks: [{ type: "bold" }, { type: "link", attrs: { href: "#no" } }],
    };
    const item = { type: "listItem", content: [{ type: "paragraph", content: [linked("目录", "#no"), bold] }] };
    const note = { type: "footnote", attrs: { id: "n1" }, content: [linked("注", "https://www.")] };
    const article = articleOf({
      zh: [
        { type: "bulletList", content: [item, item] },
        { type: "figure", attrs: { mediaId: "m1" }, content: [...words("塔"), note] },
        {
          type: "quotation",
          attrs: { work: "两行编辑手册", link: "https://example.com/book" },
          content: [{ type: "paragraph", content: words("写一个数，先问它从哪里来。") }],
        },
      ],
    });
    expect(linkBroken(article).map(({ place, quote, said }) => [place, quote, said.values?.words])).toEqual([
      [{ language: "zh", blockId: "zh1" }, "#no", "目录《年报》"],
      [{ language: "zh", blockId: "zh2" }, "https://www.", "注"],
      [{ language: "zh", blockId: "zh3" }, "https://example.com/book", "两行编辑手册"],
    ]);
  });

  it("say where an address stands that is printed", () => {
    const href = "https://two-lines.cn/b。";
    const [one] = linkBroken(articleOf({ zh: [leading(href, href)] }));
    expect(one).toMatchObject({ quote: href, at: 1, side: "zh", suggestion: "https://two-lines.cn/b" });
  });

  it("may lead to footnotes and to the other language's passages of a page", () => {
    const note = { type: "footnote", attrs: { id: "n1" }, content: words("注") };
    const zh: Written[] = [{ type: "paragraph", content: [...words("甲"), note] }, leading("#zh-note-n1")];
    expect(linkBroken(articleOf({ zh, en: [leading("#zh-zh1", "above")] }))).toEqual([]);
  });
});
