import { rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readerLocales } from "#domain/locale.ts";
import { hiddenFiles, hiddenPages, routesWith, searchesFor } from "./support/canary/addresses.ts";
import { type Crawled, crawl, type Site } from "./support/canary/crawl.ts";
import { fewForms, plain } from "./support/canary/forms.ts";
import { startLeakySite } from "./support/canary/leaky-site.ts";
import { askAt } from "./support/http.ts";
import { jobsDone } from "./support/jobs-done.ts";
import { filledDataDir, type Product, sharedProduct, startProduct } from "./support/product.ts";
import { writtenRoutes } from "./support/route-table.ts";
import { runBeside } from "./support/run-beside.ts";
import { expect, test } from "./support/test.ts";

// Nobody outside the desk gets a word that is not published. A product of its own has a word of its own in everything
// that must stay inside, and in everything that is there to be read; a crawler then reads whatever the product answers.

test.describe("the crawler", () => {
  const starts = ["/", "/robots.txt", "/sitemap.xml"];

  test("finds a word on each kind of route, in each form and however it is written", async () => {
    const leaky = await startLeakySite();
    const { found } = await crawl({ url: leaky.url, publicUrl: leaky.url }, starts, leaky.planted);
    await leaky.stop();
    const all = Object.values(leaky.planted);
    expect(all.length).toBeGreaterThan(40);
    expect([...new Set(found.map(({ what }) => what))].sort()).toEqual(all.sort());
  });

  test("finds none where there is none", async () => {
    const tight = await startLeakySite({ tight: true });
    const { found, visited } = await crawl({ url: tight.url, publicUrl: tight.url }, starts, tight.planted);
    await tight.stop();
    expect(found).toEqual([]);
    expect(visited.length).toBeGreaterThan(500);
  });
});

const plantedSchema = z.object({
  /** What nobody may find, and what everybody finds: what it was put into, by the word. */
  secrets: z.record(z.string(), z.string()),
  open: z.record(z.string(), z.string()),
  /** Those that readers have, or had: a control and others. */
  articles: z.record(z.string(), z.string()),
  /** Of media that no live text shows. */
  hashes: z.array(z.string()),
});

/** Parts of a published article that no page names today. */
const namedNowhere = /^(?:a (?:column|tag)'s id|a tag's slug) of/;
/** Routes of readers that never answer with 200 on a desk of this size. */
const neverThere = /\/(?:gone|not-found|search\/unavailable|\[\.\.\.rest\]|page\/\[page\]|sitemaps\/\[part\])\//;
/** Public addresses that no file of app/(reader) answers. */
const otherRoutes: Record<string, RegExp> = {
  picture: /^\/media\/\w+\.webp$/,
  recording: /^\/media\/\w+\.webm$/,
  captions: /^\/media\/\w+\.vtt$/,
  script: /^\/assets\/[\w-]+\.js$/,
  "a title's face": /^\/assets\/title-\w+\.otf$/,
  "style sheet": /^\/assets\/[\w-]+\.css$/,
  icon: /^\/icon\.svg/,
  health: /^\/api\/health$/,
  "the sign-in page": /^\/studio\/sign-in$/,
  "its scripts": /^\/_next\/static\//,
};

/** What search answers with while there is none, which is not there for anything else. */
const saysSo = /^\/[^/]+\/search\/unavailable(?:[?/]|$)/;

test.describe("the product", () => {
  let dataDir: string;
  let product: Product;
  let site: Site;
  let planted: z.infer<typeof plantedSchema>;
  let hidden: string[];
  let crawled: Crawled;

  test.beforeAll(async () => {
    // A start, twenty articles on their ways, and every page pressed again for the columns among them.
    test.setTimeout(900_000);
    dataDir = filledDataDir();
    // The address that its pages were pressed for.
    product = await startProduct({ dataDir, env: { DUIZHAO_URL: sharedProduct().url } });
    site = { url: product.url, publicUrl: sharedProduct().url };
    planted = await runBeside(dataDir, join("canary", "plant.ts"), plantedSchema);
    const [pages, files] = [hiddenPages(planted.secrets), hiddenFiles(planted.hashes)];
    hidden = [...pages, ...files];
    await jobsDone(dataDir, "press");
    const words = { ...planted.secrets, ...planted.open };
    const all = await crawl(site, [...(await starts()), ...pages], words);
    const refused = await crawl(site, [...files, ...routesWith(planted.secrets)], words, fewForms());
    const searched = await crawl(site, searchesFor(Object.keys(planted.secrets)), words, [plain], { follow: false });
    const each = [all, refused, searched];
    crawled = {
      found: each.flatMap(({ found }) => found),
      visited: each.flatMap(({ visited }) => visited),
      bodies: new Set(each.flatMap(({ bodies }) => [...bodies])),
    };
  });

  test.afterAll(async () => {
    await product?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function starts(): Promise<string[]> {
    const articles = Object.values(planted.articles);
    const everyPage = readerLocales.flatMap((locale) => [
      `/${locale}`,
      ...articles.map((id) => `/${locale}/articles/any-${id}`),
      ...[
        "gone",
        "nowhere/at/all",
        "quotations/page/1",
        "corrections/page/1",
        "people/page/1",
        "tags/none/page/1",
        "sources/none/page/1",
      ].map((page) => `/${locale}/${page}`),
    ]);
    const others = [
      "/",
      "/en/search?q=ferry",
      "/en/search/suggest?q=ferry",
      "/robots.txt",
      "/sitemap.xml",
      "/sitemap-articles-1.xml",
      "/api/health",
      "/api/auth/get-session",
      "/studio/sign-in",
    ];
    return [...others, ...everyPage];
  }

  // One test of four: whatever else is wrong is told too, and the desk is planted once.
  test("gives nobody a word of what is not published, and everybody every word of what is", async () => {
    expect.soft(leaks()).toEqual([]);
    expect
      .soft(
        planted.hashes.filter((hash) => crawled.bodies.has(hash)),
        "media of no live text",
      )
      .toEqual([]);
    expect.soft(foundHidden(), "addresses where nothing is").toEqual([]);
    expect.soft(missed(), "what is published and was not found").toEqual([]);
    expect.soft(unasked(), "kinds of public routes that were not asked").toEqual([]);
    const failed = crawled.visited.filter(({ status, path }) => status >= 500 && !saysSo.test(path));
    expect.soft(failed).toEqual([]);
    const [title = ""] = Object.entries(planted.open).find(([, what]) => /^the title in English/.test(what)) ?? [];
    expect((await askAt(site.url, `/en/search?q=${title}`)).body).toContain(planted.articles.control);
  });

  /** What was found that nobody may find, with a few of the places. */
  function leaks(): string[] {
    const secret = new Set(Object.values(planted.secrets));
    expect(secret.size).toBeGreaterThan(300);
    const found = new Map<string, string[]>();
    for (const { what, where } of crawled.found) {
      if (secret.has(what)) found.set(what, [...(found.get(what) ?? []), where]);
    }
    return [...found].map(([what, places]) => `${what}: ${places.slice(0, 3).join(", ")}`);
  }

  /** Addresses that what is not published would have, and that answer. */
  function foundHidden(): string[] {
    const addresses = new Set(hidden);
    const asked = crawled.visited.filter(({ from }) => addresses.has(from));
    expect(new Set(asked.map(({ from }) => from)).size).toBe(addresses.size);
    return asked.filter(({ status }) => status < 300).map(({ path, form }) => `${form} of ${path}`);
  }

  function missed(): string[] {
    const found = new Set(crawled.found.map(({ what }) => what));
    return Object.values(planted.open).filter((what) => !found.has(what) && !namedNowhere.test(what));
  }

  function unasked(): string[] {
    const there = crawled.visited.filter(({ form }) => form === plain.name);
    const kinds = Object.entries(otherRoutes);
    for (const file of writtenRoutes().filter((path) => path.startsWith("(reader)/")))
      kinds.push([file, routeOf(file)]);
    expect(kinds.length).toBeGreaterThan(18);
    const isAsked = ([file, pattern]: [string, RegExp]) =>
      there.some(
        ({ path, status }) => pattern.test(path) && (status === 200 || (neverThere.test(file) && status >= 400)),
      );
    return kinds.filter((kind) => !isAsked(kind)).map(([kind]) => kind);
  }
});

/** The addresses that a file of app/(reader) answers. */
function routeOf(file: string): RegExp {
  const path = file
    .replace(/^\(reader\)/, "")
    .replace(/\/(?:page|route)\.tsx?$/, "")
    // As next.config.js spells them.
    .replace("/plain/[form]", "\\.(?:txt|md)")
    .replace("/sitemaps/[part]", "/sitemap-[a-z]+-\\d+\\.xml")
    .replace("[locale]", `(?:${readerLocales.join("|")})`)
    .replace(/\[\.\.\.\w+\]/g, ".+")
    .replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${path}(?:\\?.*)?$`);
}
