import { article, type Probe, readers } from "./probe.ts";

/** What readers can ask for, by its file in app/. */
export const readerRoutes: Record<string, Probe[]> = {
  "(reader)/[locale]/[...rest]/page.tsx": [readers(() => "/en/nowhere/at/all", 404), readers(() => "/wp-login", 404)],
  "(reader)/[locale]/about/page.tsx": [readers(() => "/zh-Hant/about"), readers(() => "/xx/about", 404)],
  "(reader)/[locale]/archive/[month]/page.tsx": [
    readers(() => "/en/archive/2026-01"),
    readers(() => "/en/archive/2026-13", 404),
    readers(() => "/en/archive/1999-01", 404),
  ],
  "(reader)/[locale]/archive/[month]/page/[page]/page.tsx": [
    readers(() => "/en/archive/2026-01/page/99", 404),
    readers(() => "/en/archive/2026-13/page/1", 404),
  ],
  "(reader)/[locale]/archive/page.tsx": [readers(() => "/zh-Hans/archive"), readers(() => "/xx/archive", 404)],
  "(reader)/[locale]/articles/[article]/facing/page.tsx": [
    readers((known) => `${article(known)}/facing`),
    readers(() => "/en/articles/nobody-has-this/facing", 404),
  ],
  "(reader)/[locale]/articles/[article]/page.tsx": [
    readers(article),
    readers((known) => `/zh-Hant/articles/another-slug-${known.article}`, 301),
    readers(() => "/en/articles/nobody-has-this", 404),
  ],
  "(reader)/[locale]/articles/[article]/share.png/route.ts": [
    readers((known) => `${article(known)}/share.png`),
    readers((known) => `/zh-Hant/articles/another-slug-${known.article}/share.png`, 301),
    readers(() => "/en/articles/nobody-has-this/share.png", 404),
  ],
  "(reader)/[locale]/articles/[article]/plain/[form]/route.ts": [
    readers((known) => `${article(known)}.txt`),
    readers((known) => `${article(known)}.md`),
    readers((known) => `/zh-Hant/articles/another-slug-${known.article}.md`, 301),
    readers(() => "/en/articles/nobody-has-this.txt", 404),
    readers((known) => `${article(known)}/plain/txt`, 404),
  ],
  "(reader)/[locale]/columns/[column]/page.tsx": [
    readers(({ column }) => `/zh-Hans/columns/${column}`),
    readers(() => "/zh-Hans/columns/nobody-has-this", 404),
  ],
  "(reader)/[locale]/corrections/page.tsx": [
    readers(() => "/zh-Hant/corrections"),
    readers(() => "/xx/corrections", 404),
  ],
  "(reader)/[locale]/corrections/page/[page]/page.tsx": [readers(() => "/en/corrections/page/99", 404)],
  "(reader)/[locale]/columns/[column]/feed.xml/route.ts": [
    readers(({ column }) => `/zh-Hant/columns/${column}/feed.xml`),
    readers(() => "/zh-Hant/columns/nobody-has-this/feed.xml", 404),
  ],
  "(reader)/[locale]/columns/[column]/share.png/route.ts": [
    readers(({ column }) => `/zh-Hans/columns/${column}/share.png`),
    readers(() => "/en/columns/nobody-has-this/share.png", 404),
  ],
  "(reader)/[locale]/facing.xml/route.ts": [readers(() => "/en/facing.xml"), readers(() => "/xx/facing.xml", 404)],
  "(reader)/[locale]/feeds/page.tsx": [readers(() => "/zh-Hans/feeds"), readers(() => "/xx/feeds", 404)],
  "(reader)/[locale]/feed.xml/route.ts": [readers(() => "/zh-Hant/feed.xml"), readers(() => "/xx/feed.xml", 404)],
  "(reader)/[locale]/gone/page.tsx": [readers(() => "/en/gone", 410)],
  "(reader)/[locale]/not-found/page.tsx": [readers(() => "/zh-Hans/not-found", 404)],
  "(reader)/[locale]/search/page.tsx": [
    readers(() => "/en/search"),
    readers(() => "/zh-Hant/search?q=%E6%A9%8B"),
    readers(() => "/en/search/suggest?q=bridge"),
    readers(() => "/en/search/suggest", 404),
    readers(() => "/xx/search?q=bridge", 404),
  ],
  "(reader)/[locale]/search/unavailable/page.tsx": [
    readers(() => "/zh-Hans/search/unavailable", 503),
    readers(() => "/xx/search/unavailable", 404),
  ],
  "(reader)/[locale]/page.tsx": [readers(() => "/en"), readers(() => "/", 302), readers(() => "/xx", 404)],
  "(reader)/[locale]/people/[person]/page.tsx": [
    readers(({ person }) => person),
    readers(() => "/en/people/nobody-has-this", 404),
  ],
  "(reader)/[locale]/people/page.tsx": [readers(() => "/zh-Hans/people"), readers(() => "/xx/people", 404)],
  "(reader)/[locale]/people/page/[page]/page.tsx": [
    readers(() => "/en/people/page/1", 404),
    readers(() => "/en/people/page/99", 404),
  ],
  "(reader)/[locale]/quotations/[quotation]/page.tsx": [
    readers(() => "/zh-Hant/quotations/what-a-name-is-for"),
    readers(() => "/en/quotations/nobody-has-this", 404),
  ],
  "(reader)/[locale]/quotations/page.tsx": [readers(() => "/zh-Hant/quotations"), readers(() => "/xx/quotations", 404)],
  "(reader)/[locale]/quotations/page/[page]/page.tsx": [readers(() => "/en/quotations/page/99", 404)],
  "(reader)/[locale]/share.png/route.ts": [readers(() => "/zh-Hant/share.png"), readers(() => "/xx/share.png", 404)],
  "(reader)/[locale]/sources/page.tsx": [readers(() => "/zh-Hans/sources"), readers(() => "/xx/sources", 404)],
  "(reader)/[locale]/sources/[source]/page.tsx": [
    readers(() => "/zh-Hant/sources/two-lines-data"),
    readers(() => "/en/sources/nobody-has-this", 404),
  ],
  "(reader)/[locale]/sources/[source]/page/[page]/page.tsx": [readers(() => "/en/sources/two-lines-data/page/99", 404)],
  "(reader)/[locale]/tags/[tag]/page.tsx": [
    readers(() => "/zh-Hant/tags/translation"),
    readers(() => "/en/tags/nobody-has-this", 404),
  ],
  "(reader)/[locale]/tags/[tag]/page/[page]/page.tsx": [readers(() => "/en/tags/translation/page/99", 404)],
  "(reader)/news-sitemap.xml/route.ts": [readers(() => "/news-sitemap.xml")],
  "(reader)/robots.txt/route.ts": [readers(() => "/robots.txt")],
  "(reader)/sitemap.xml/route.ts": [readers(() => "/sitemap.xml")],
  // There are parts only where one file has no room for everything.
  "(reader)/sitemaps/[part]/route.ts": [
    readers(() => "/sitemap-articles-1.xml", 404),
    readers(() => "/sitemaps/articles-1", 404),
  ],
};
