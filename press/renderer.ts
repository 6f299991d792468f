import type { Logger } from "pino";
import type { PressedObject } from "#domain/publication/pressed.ts";
import { readBuildStyles } from "#press/build-styles.ts";
import { type Keep, keepLately } from "#press/keep-lately.ts";
import { type Compression, pressedObject, quickly } from "#press/pressed-object.ts";
import type { ReaderModule } from "#press/reader-module.ts";
import type { Refusal } from "#press/refusal.ts";
import { turnstile } from "#press/single-flight.ts";
import { type StripInput, stripPage } from "#press/strip-page.ts";
import { type CutTitles, titleCutter } from "#press/title-faces.ts";

export type RendererOptions = {
  /** Where Next answers on loopback. */
  origin: string;
  /** Marks our requests, so that the press is not asked to answer itself. */
  secret: string;
  /** Next's output folder. */
  nextDist: string;
  module: ReaderModule;
  log: Pick<Logger, "error">;
  /** Pages rendered at once, pages that may wait for it, and how hard they are compressed; the press's own by default. */
  effort?: { atOnce: number; waiting: number; quality: number };
  /** What was compressed before, by its hash. */
  known?: Compression["known"];
};

/** A path made ready to be stored, with the files it refers to by their paths. */
export type Rendered =
  | { ok: true; object: PressedObject; assets: Map<string, PressedObject> }
  | { ok: false; refusal: Refusal };

/** A file before it is compressed. */
type Loose = { mime: string; body: Buffer; headers: Record<string, string>; quality?: number };
/** Files that several pages refer to, by a path that names their bytes, are compressed once: a dozen of all, and faces of titles. */
const keptAtMost = 100;
type Rendering = RendererOptions & { cutTitles: CutTitles };
type Made = { ok: true; page: Loose; files: Map<string, Loose> } | { ok: false; refusal: Refusal };

export type Renderer = {
  /** Renders a path whose page has to say that it is of this status; where readers wait for it, before those they do not. */
  render(path: string, status: number, urgent?: boolean): Promise<Rendered>;
  /** While this work runs no page begins to be rendered that readers do not wait for: each would hold up the whole process. */
  undisturbed<T>(work: () => Promise<T>): Promise<T>;
};

export const pressHeader = "x-duizhao-press";

/** A page that takes longer is stuck; the former one stays. */
const renderTimeoutMs = 20_000;
/** Next renders on one thread: more at once only wait there, holding memory. */
const rendersAtOnce = 2;
const rendersWaiting = 2_000;

const htmlType = "text/html; charset=utf-8";
/** What a feed, a sitemap, robots.txt, a text without a page or the picture of a link may come as. */
const plainTypes = /^(?:application\/(?:rss\+xml|atom\+xml|xml)|text\/(?:xml|plain|markdown)|image\/png)\b/;

/** Renders pages by asking Next over loopback, as often and as patiently as one process can bear. */
export function createRenderer(options: RendererOptions): Renderer {
  let reading: Promise<Map<string, string>> | undefined;
  const kept = keepLately<PressedObject>(keptAtMost);
  const { atOnce, waiting } = options.effort ?? { atOnce: rendersAtOnce, waiting: rendersWaiting };
  const cutTitles = titleCutter((error) =>
    options.log.error({ err: error }, "no face could be cut for a page's titles"),
  );
  const { pass, undisturbed } = turnstile(atOnce, waiting);
  const styles = (): Promise<Map<string, string>> => {
    reading ??= readBuildStyles(options.nextDist);
    reading.catch(() => {
      reading = undefined; // a failure must not refuse every page until the next start
    });
    return reading;
  };
  return {
    undisturbed,
    async render(path, status, urgent) {
      const work = () => renderOne({ ...options, cutTitles }, styles, { path, status }).catch(unreachable);
      const made = await pass(work, urgent);
      if (made === "busy") return refuse("unreachable", "too many pages wait to be rendered");
      // Next is free for another page while this one is compressed, which takes as long on other threads.
      return made.ok ? compressed(made, options.known, kept) : made;
    },
  };
}

async function renderOne(
  options: Rendering,
  styles: () => Promise<Map<string, string>>,
  { path, status }: { path: string; status: number },
): Promise<Made> {
  const response = await fetch(new URL(path, options.origin), {
    // On loopback nothing is gained by compressing what is compressed better afterwards.
    headers: { [pressHeader]: options.secret, accept: "text/html,*/*;q=0.8", "accept-encoding": "identity" },
    redirect: "manual",
    signal: AbortSignal.timeout(renderTimeoutMs),
  });
  const body = Buffer.from(await response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  if (/^text\/html\b/.test(type)) {
    return renderedPage(options, await styles(), {
      html: body.toString(),
      status: response.status,
      expectedStatus: status,
    });
  }
  if (response.status !== status) {
    return refuse("status", `expected ${status}, got ${response.status}`);
  }
  if (!plainTypes.test(type)) {
    return refuse("notAPage", `unexpected type ${type}`);
  }
  // Where its page is: search engines need not keep both.
  const link = response.headers.get("link");
  const effort = body.length > large ? { quality: quickly } : effortOf(options);
  const headers = { ...plainHeaders, ...(link !== null && { link }) };
  return { ok: true, page: { mime: type, body, headers, ...effort }, files: new Map() };
}

async function compressed(
  { page, files }: Made & { ok: true },
  known: Compression["known"],
  kept: Keep<PressedObject>,
): Promise<Rendered> {
  const press = ({ mime, body, headers, quality }: Loose) =>
    pressedObject(mime, body, headers, { ...(quality !== undefined && { quality }), ...(known && { known }) });
  const assets = new Map<string, PressedObject>();
  for (const [path, file] of files) {
    assets.set(path, await kept(path, () => press(file)));
  }
  return { ok: true, object: await press(page), assets };
}

/** A sitemap of so many bytes would take a minute to press as small as it gets, after each publication. */
const large = 1_000_000;

/** Feeds and sitemaps run nothing, even when a browser shows them as a document. */
const plainHeaders = { "content-security-policy": "default-src 'none'; frame-ancestors 'none'" };

async function renderedPage(
  options: Rendering,
  stylesheets: ReadonlyMap<string, string>,
  page: Pick<StripInput, "html" | "status" | "expectedStatus">,
): Promise<Made> {
  const { module, cutTitles } = options;
  const stripped = await stripPage({
    ...page,
    stylesheets,
    readerScript: module.asset.path,
    articleScript: module.article.path,
    embedScript: module.embed.path,
    settingsLine: module.settingsLine,
    cutTitles,
  });
  if (!stripped.ok) {
    return stripped;
  }
  const { html, policy, assets } = stripped.page;
  const modules = [module.asset, module.article, module.embed].filter(({ path }) => html.includes(path));
  const files = new Map([...modules, ...assets].map(({ path, mime, body }) => [path, { mime, body, headers: {} }]));
  const headers = { "content-security-policy": policy };
  return { ok: true, page: { mime: htmlType, body: Buffer.from(html), headers, ...effortOf(options) }, files };
}

function effortOf({ effort }: RendererOptions): Pick<Loose, "quality"> {
  return effort ? { quality: effort.quality } : {};
}

function unreachable(error: unknown): Made {
  return refuse("unreachable", error instanceof Error ? error.message : String(error));
}

function refuse(reason: Refusal["reason"], detail: string): Rendered & { ok: false } {
  return { ok: false, refusal: { reason, detail } };
}
