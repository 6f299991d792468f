import { load } from "cheerio";
import { describe, expect, it } from "vitest";
import { hashSource } from "#press/content-policy.ts";
import { type StripInput, stripPage } from "#press/strip-page.ts";
import { cutFace } from "#render/faces/cut-face.ts";

/** What Next 16.4 with React 19.3 sends for a page of ours, shortened only where it repeats itself. */
function rendered(parts: { head?: string; body?: string; end?: string } = {}): string {
  const {
    head = '<title>數字中國</title><link rel="canonical" href="https://example.org/zh-Hant/articles/a-1"/>',
    body = '<main><h1>標題 <!-- -->一</h1><p id="b1">段落</p></main>',
    end = "",
  } = parts;
  return `<!DOCTYPE html><html lang="zh-Hant"><head><meta charSet="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><link rel="stylesheet" href="/_next/static/chunks/1w5.css" data-precedence="next"/><link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/15d.js"/><link rel="preload" as="image" href="/media/cover.webp"/><script src="/_next/static/chunks/356.js" async=""></script>${head}<script src="/_next/static/chunks/0cz.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>${body}<script type="application/ld+json">{"@type":"Article","name":"a \\u003c b"}</script><script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":[],"runtimeModuleIds":[24313]});</script><script src="/_next/static/chunks/15d.js" async=""></script><script>(self.__next_f=self.__next_f||[]).push([0])</script><script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n"])</script>${end}</body></html>`;
}

const css = ":root{--paper:#faf6ee}.a{background:url(../media/paper.png)}";
const settingsLine = "document.documentElement.dataset.theme='dark'";

function strip(input: Partial<StripInput> = {}) {
  return stripPage({
    html: rendered(),
    status: 200,
    expectedStatus: 200,
    stylesheets: new Map([["/_next/static/chunks/1w5.css", css]]),
    readerScript: "/assets/reader-1.js",
    articleScript: "/assets/article-1.js",
    embedScript: "/assets/embed-1.js",
    settingsLine,
    cutTitles: cutFace,
    ...input,
  });
}

async function stripped(input: Partial<StripInput> = {}) {
  const result = await strip(input);
  if (!result.ok) {
    throw new Error(`refused: ${result.refusal.reason} ${result.refusal.detail}`);
  }
  return { ...result.page, $: load(result.page.html) };
}

async function reasonFor(input: Partial<StripInput>): Promise<string> {
  const result = await strip(input);
  return result.ok ? "accepted" : result.refusal.reason;
}

describe("a stripped page", () => {
  it("runs one theme line and one module, and nothing of the framework", async () => {
    const { $, html } = await stripped();
    const scripts = $("script:not([type='application/ld+json'])").toArray();
    expect(scripts.map((script) => $(script).attr("src") ?? $(script).text())).toEqual([
      settingsLine,
      "/assets/reader-1.js",
    ]);
    expect(html).not.toMatch(/_next\/static\/chunks|__next_f|TURBOPACK|modulepreload/);
  });

  it("sets the theme before the stylesheet, so that nothing flashes", async () => {
    const { html } = await stripped();
    expect(html.indexOf(settingsLine)).toBeLessThan(html.indexOf("<style>"));
  });

  it("keeps structured data, pictures to preload, and every word", async () => {
    const { $ } = await stripped();
    expect($('script[type="application/ld+json"]').text()).toBe('{"@type":"Article","name":"a \\u003c b"}');
    expect($('link[rel="preload"][as="image"]').attr("href")).toBe("/media/cover.webp");
    expect($("h1").text()).toBe("標題 一");
  });

  it("carries its own styles, with addresses that hold from anywhere", async () => {
    const { $ } = await stripped();
    expect($('link[rel="stylesheet"]').length).toBe(0);
    expect($("head > style").text()).toBe(":root{--paper:#faf6ee}.a{background:url(/_next/static/media/paper.png)}");
  });

  it("refers to a large stylesheet by a name that holds its hash", async () => {
    const large = `.a{content:"${"x".repeat(40_000)}"}`;
    const { $, assets } = await stripped({ stylesheets: new Map([["/_next/static/chunks/1w5.css", large]]) });
    expect(assets.map((asset) => asset.body.toString())).toEqual([large]);
    expect($('link[rel="stylesheet"]').attr("href")).toBe(assets[0]?.path);
    expect(assets[0]?.path).toMatch(/^\/assets\/reader-[0-9a-f]{16}\.css$/);
  });

  it("has a policy that names exactly its own inline script and style", async () => {
    const { $, policy } = await stripped();
    expect(policy).toContain(`script-src 'self' ${hashSource(settingsLine)};`);
    expect(policy).toContain(`style-src 'self' ${hashSource($("style").text())};`);
    expect(policy).not.toContain("unsafe");
  });

  it("has a face for its Chinese title, allowed by the same policy, and no other where it has none", async () => {
    const head = '<title>a</title><link rel="canonical" href="/a"/>';
    const { $, policy, assets } = await stripped({ html: rendered({ head, body: "<h1 data-display>標題</h1>" }) });
    const styles = $("style")
      .toArray()
      .map((style) => $(style).text());
    expect(styles).toHaveLength(2);
    expect(styles[1]).toContain(`url("${assets[0]?.path}")`);
    expect(policy).toContain(`style-src 'self' ${styles.map(hashSource).join(" ")};`);
    expect(policy).toContain("font-src 'self'");
    const without = await stripped();
    expect(without.assets).toEqual([]);
    expect(without.policy).not.toContain("font-src");
  });

  it("leaves no marks of React and no empty shells", async () => {
    expect((await stripped()).html).not.toMatch(/<!--|<div hidden/);
  });

  it("comes out the same every time", async () => {
    expect((await stripped()).html).toBe((await stripped()).html);
  });
});

describe("a page is refused", () => {
  it("when Next answered with another status", async () => {
    expect(await reasonFor({ status: 500 })).toBe("status");
    expect(await reasonFor({ status: 404 })).toBe("status");
  });

  it("when it says of itself that it is another page than the one that was asked for", async () => {
    const missing = rendered().replace("<title>", '<meta name="duizhao:status" content="404"/><title>');
    expect(await reasonFor({ html: missing })).toBe("status");
    expect(await reasonFor({ html: missing, expectedStatus: 404 })).toBe("accepted");
    expect(await reasonFor({ expectedStatus: 410 })).toBe("status");
    expect((await stripped({ html: missing, expectedStatus: 404 })).html).not.toContain("duizhao:status");
  });

  it("when it is Next's error shell or no page at all", async () => {
    expect(await reasonFor({ html: rendered().replace("<html", '<html id="__next_error__"') })).toBe("notAPage");
    expect(await reasonFor({ html: rendered({ body: '<template data-dgst="1"></template>' }) })).toBe("notAPage");
    expect(await reasonFor({ html: "Internal Server Error" })).toBe("notAPage");
  });

  it("when its title is missing, empty, doubled or streamed in after the body began", async () => {
    const canonical = '<link rel="canonical" href="/a"/>';
    expect(await reasonFor({ html: rendered({ head: canonical }) })).toBe("titleNotInHead");
    expect(await reasonFor({ html: rendered({ head: `${canonical}<title> </title>` }) })).toBe("titleNotInHead");
    expect(await reasonFor({ html: rendered({ head: `${canonical}<title>a</title><title>b</title>` }) })).toBe(
      "titleNotInHead",
    );
    expect(await reasonFor({ html: rendered({ head: canonical, end: "<title>a</title>" }) })).toBe("titleNotInHead");
  });

  it("when its canonical address is missing or not in the head", async () => {
    expect(await reasonFor({ html: rendered({ head: "<title>a</title>" }) })).toBe("canonicalNotInHead");
    const late = '<link rel="canonical" href="/a"/>';
    expect(await reasonFor({ html: rendered({ head: "<title>a</title>", end: late }) })).toBe("canonicalNotInHead");
  });

  it("when a part of it was streamed in late", async () => {
    for (const late of [
      '<template id="B:0"></template>',
      '<div hidden id="S:0">late</div>',
      "<!--$?--><p>waiting</p><!--/$-->",
      "<!--$!--><p>failed</p><!--/$-->",
      '<script>$RC("B:0","S:0")</script>',
      "<script>$RX=function(b,c){}</script>",
    ]) {
      expect(await reasonFor({ html: rendered({ end: late }) }), late).toBe("streaming");
    }
  });

  it("when it has a script that is not on the list", async () => {
    for (const script of [
      "<script>alert(1)</script>",
      '<script src="https://example.com/a.js"></script>',
      '<script src="/_next/other.js"></script>',
      '<script type="module">import "/a.js"</script>',
      "<script>(self.__next_s=self.__next_s||[]).push([0])</script>",
    ]) {
      expect(await reasonFor({ html: rendered({ end: script }) }), script).toBe("script");
    }
  });

  it("when an attribute holds what the policy would block", async () => {
    expect(await reasonFor({ html: rendered({ body: '<p style="color:red">a</p>' }) })).toBe("attribute");
    expect(await reasonFor({ html: rendered({ body: '<p onclick="a()">a</p>' }) })).toBe("attribute");
  });

  it("when a link would run a script, however it is spelled", async () => {
    for (const href of [
      "javascript:alert(1)",
      " JavaScript:alert(1)",
      "java&#10;script:alert(1)",
      "data:text/html,a",
    ]) {
      expect(await reasonFor({ html: rendered({ body: `<a href="${href}">a</a>` }) }), href).toBe("unsafeLink");
    }
  });

  it("when a stylesheet is not in the build, or would break out of its element", async () => {
    expect(await reasonFor({ stylesheets: new Map() })).toBe("stylesheet");
    const breaking = new Map([["/_next/static/chunks/1w5.css", 'a{content:"</style><script>"}']]);
    expect(await reasonFor({ stylesheets: breaking })).toBe("stylesheet");
  });
});

describe("what a page may load", () => {
  const withBody = (body: string) => stripped({ html: rendered({ body: `<main>${body}</main>` }) });

  it("is nothing to play and no frame, where it has none", async () => {
    const { policy, html } = await withBody("<p>a</p>");
    expect(policy).not.toMatch(/media-src|frame-src/);
    expect(html).not.toContain("embed");
  });

  it("is a module for reading, where it has an article to read", async () => {
    const script = '<script type="module" src="/assets/article-1.js"></script>';
    expect((await withBody("<article data-reading>a</article>")).html).toContain(script);
    expect((await withBody("<article>a</article>")).html).not.toContain("article-1");
  });

  it("is recordings of ours, where it plays one", async () => {
    expect((await withBody("<video></video>")).policy).toContain("; media-src 'self';");
  });

  it("is frames of the very sites that its videos are of, by a module of their own", async () => {
    const place = (address: string) => `<div data-embed="${address}"></div>`;
    const { policy, html } = await withBody(place("https://player.vimeo.com/video/1") + place("https://evil.example/"));
    expect(policy).toContain("; frame-src https://player.vimeo.com;");
    expect(html).toContain('<script type="module" src="/assets/embed-1.js"></script>');
    expect((await withBody(place("https://evil.example/"))).policy).not.toContain("frame-src");
  });
});
