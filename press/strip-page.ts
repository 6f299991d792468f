import { type CheerioAPI, load } from "cheerio";
import { embedOrigins } from "#domain/media/embed.ts";
import { pagePolicy } from "#press/content-policy.ts";
import { removeScriptHints, scriptKind } from "#press/page-scripts.ts";
import { hashedAsset, largestInlineStyle, type PageAsset, rebaseUrls } from "#press/page-styles.ts";
import type { Refusal, RefusalReason } from "#press/refusal.ts";
import { addTitleFaces, type CutTitles } from "#press/title-faces.ts";

export type StripInput = {
  html: string;
  /** The status Next answered with: 200 for whatever it could render. */
  status: number;
  /** What the page has to be: pages for what is missing say 404 or 410 of themselves in `<meta name="duizhao:status">`. */
  expectedStatus: number;
  /** Text of each stylesheet that a page may link to, by its `href`: see `readBuildStyles`. */
  stylesheets: ReadonlyMap<string, string>;
  /** Address of the reader's own module. */
  readerScript: string;
  /** Of the module for reading an article, for pages that have one. */
  articleScript: string;
  /** And of the module that plays videos of other sites, for pages that have any. */
  embedScript: string;
  /** One line that sets what the reader chose before anything is painted. */
  settingsLine: string;
  cutTitles: CutTitles;
};

export type StrippedPage = {
  html: string;
  /** Content-Security-Policy of exactly these bytes. */
  policy: string;
  /** Files of ours that the page now refers to and that have to be stored with it. */
  assets: PageAsset[];
};

export type StripResult = { ok: true; page: StrippedPage } | { ok: false; refusal: Refusal };

const statusMark = 'meta[name="duizhao:status"]';

/**
 * Turns a page as Next rendered it into the page readers get: no framework, its own styles and faces, one module. Refuses
 * whatever is not whole or would not work under the page's policy, and says why. Pure, but for what cuts faces.
 */
export async function stripPage(input: StripInput): Promise<StripResult> {
  if (input.status !== 200) {
    return refused("status", `Next answered ${input.status}`);
  }
  const $ = load(input.html);
  const said = Number($(statusMark).attr("content") ?? 200);
  if (said !== input.expectedStatus) {
    return refused("status", `expected ${input.expectedStatus}, the page says ${said}`);
  }
  $(statusMark).remove();
  const refusal = unfit($, input.html);
  if (refusal !== undefined) {
    return { ok: false, refusal };
  }
  removeFramework($);
  const assets: PageAsset[] = [];
  const sheet = inlineStylesheets($, input.stylesheets, assets);
  if (sheet !== undefined) {
    return { ok: false, refusal: sheet };
  }
  const faces = await addTitleFaces($, input.cutTitles);
  addOwnScripts($, input);
  const styles = $("style")
    .toArray()
    .map((style) => $(style).text());
  return {
    ok: true,
    page: {
      html: $.html(),
      policy: pagePolicy({
        scripts: [input.settingsLine],
        styles,
        faces: faces.length > 0,
        plays: $("video, audio").length > 0,
        frames: frameOrigins($),
      }),
      assets: [...assets, ...faces],
    },
  };
}

function unfit($: CheerioAPI, html: string): Refusal | undefined {
  if ($("html#__next_error__").length > 0 || $("template[data-dgst]").length > 0 || !/^\s*<!doctype html/i.test(html)) {
    return { reason: "notAPage", detail: "an error shell, or no HTML" };
  }
  if ($('template[id^="B:"], template[id^="P:"], div[hidden][id^="S:"]').length > 0 || /<!--\$[?!~]/.test(html)) {
    return { reason: "streaming", detail: "a part of the page comes after the rest" };
  }
  const titles = $("title").not("svg title");
  if (titles.length !== 1 || $("head > title").length !== 1 || titles.text().trim() === "") {
    return { reason: "titleNotInHead", detail: `${$("head > title").length} in <head>, ${titles.length} in all` };
  }
  const canonicals = $('link[rel="canonical"]');
  if (canonicals.length !== 1 || $('head > link[rel="canonical"]').length !== 1) {
    return { reason: "canonicalNotInHead", detail: `${canonicals.length} in all` };
  }
  return unfitScript($) ?? unfitAttribute($);
}

function kindOf(script: ReturnType<CheerioAPI>) {
  return scriptKind({ type: script.attr("type"), src: script.attr("src"), text: script.text() });
}

function unfitScript($: CheerioAPI): Refusal | undefined {
  for (const element of $("script").toArray()) {
    const script = $(element);
    const kind = kindOf(script);
    if (kind === "streaming" || kind === "unknown") {
      const reason: RefusalReason = kind === "streaming" ? "streaming" : "script";
      return { reason, detail: (script.attr("src") ?? script.text()).slice(0, 120) };
    }
  }
  return undefined;
}

const linkAttributes = ["href", "src", "action", "formaction", "xlink:href"];

function unfitAttribute($: CheerioAPI): Refusal | undefined {
  for (const element of $("*").toArray()) {
    for (const [name, value] of Object.entries($(element).attr() ?? {})) {
      if (name === "style" || /^on[a-z]/.test(name)) {
        return { reason: "attribute", detail: `${name}="${value.slice(0, 80)}"` };
      }
      // Browsers skip control characters inside a scheme.
      const target = linkAttributes.includes(name) ? value.replace(/[\u0000-\u0020]+/g, "") : "";
      if (/^(?:javascript|vbscript|data:text\/html)/i.test(target)) {
        return { reason: "unsafeLink", detail: value.slice(0, 80) };
      }
    }
  }
  return undefined;
}

/** The sites that the page's videos are of. Another address than theirs is no frame of ours. */
function frameOrigins($: CheerioAPI): string[] {
  const frames = $("[data-embed]")
    .toArray()
    .map((place) => new URL($(place).attr("data-embed") ?? "").origin);
  return embedOrigins.filter((origin) => frames.includes(origin));
}

function removeFramework($: CheerioAPI): void {
  $("script")
    .filter((_, script) => kindOf($(script)) === "framework")
    .remove();
  removeScriptHints($);
  $("*")
    .contents()
    .each((_, node) => {
      // React's marks between text nodes and around boundaries.
      if (node.type === "comment" && /^(?: |\/?[$&].*|)$/.test(node.data)) {
        $(node).remove();
      }
    });
  $("body > div[hidden]:empty").remove();
}

function inlineStylesheets(
  $: CheerioAPI,
  stylesheets: ReadonlyMap<string, string>,
  assets: PageAsset[],
): Refusal | undefined {
  const links = $('link[rel="stylesheet"]').toArray();
  const texts: string[] = [];
  for (const link of links) {
    const href = $(link).attr("href") ?? "";
    const css = stylesheets.get(href);
    if (css === undefined) {
      return { reason: "stylesheet", detail: `not in the build: ${href}` };
    }
    const media = $(link).attr("media");
    const rebased = rebaseUrls(css, href);
    texts.push(media === undefined || media === "all" ? rebased : `@media ${media}{${rebased}}`);
    $(link).remove();
  }
  const css = texts.join("\n");
  if (/<\/style/i.test(css)) {
    return { reason: "stylesheet", detail: "it would end the <style> it stands in" };
  }
  if (css === "") {
    return undefined;
  }
  if (Buffer.byteLength(css) > largestInlineStyle) {
    const asset = hashedAsset("reader", "css", "text/css; charset=utf-8", Buffer.from(css));
    assets.push(asset);
    $("head").append(`<link rel="stylesheet" href="${asset.path}">`);
  } else {
    const style = $("<style></style>");
    style.text(css);
    $("head").append(style);
  }
  return undefined;
}

function addOwnScripts($: CheerioAPI, input: StripInput): void {
  const settings = $("<script></script>");
  settings.text(input.settingsLine);
  const charset = $("head > meta[charset]").first();
  if (charset.length > 0) {
    charset.after(settings);
  } else {
    $("head").prepend(settings);
  }
  const modules = [
    input.readerScript,
    ...($("article[data-reading]").length > 0 ? [input.articleScript] : []),
    ...(frameOrigins($).length > 0 ? [input.embedScript] : []),
  ];
  for (const src of modules) $("head").append($("<script></script>").attr("type", "module").attr("src", src));
}

function refused(reason: RefusalReason, detail: string): StripResult {
  return { ok: false, refusal: { reason, detail } };
}
