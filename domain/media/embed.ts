import { z } from "zod";

/** Sites whose videos may stand in a text, by the only addresses that are ever asked for. */
const providers = {
  youtube: {
    id: "[A-Za-z0-9_-]{11}",
    origin: "https://www.youtube-nocookie.com",
    frame: (id: string) => `/embed/${id}?autoplay=1&rel=0`,
    page: (id: string) => `https://www.youtube.com/watch?v=${id}`,
  },
  vimeo: {
    /** An unlisted video has a key of its own behind its number. */
    id: "[0-9]{1,12}(?:/[0-9a-f]{6,20})?",
    origin: "https://player.vimeo.com",
    frame: (id: string) => `/video/${id.replace("/", "?h=")}${id.includes("/") ? "&" : "?"}autoplay=1&dnt=1`,
    page: (id: string) => `https://vimeo.com/${id}`,
  },
  bilibili: {
    id: "BV[1-9A-HJ-NP-Za-km-z]{10}",
    origin: "https://player.bilibili.com",
    frame: (id: string) => `/player.html?bvid=${id}&autoplay=1&danmaku=0`,
    page: (id: string) => `https://www.bilibili.com/video/${id}/`,
  },
} as const;

export type EmbedProvider = keyof typeof providers;
export const embedProviders = ["youtube", "vimeo", "bilibili"] as const satisfies readonly EmbedProvider[];

/** The only origins of which a reader's page may hold a frame. */
export const embedOrigins: readonly string[] = embedProviders.map((provider) => providers[provider].origin);

const written = new RegExp(`^(?:${embedProviders.map((name) => `${name}:${providers[name].id}`).join("|")})$`);

/** A video elsewhere as a document keeps it: `youtube:<id>`, `vimeo:<number>`, `bilibili:<id>`. */
export const embedSchema = z.string().regex(written);

export type Embed = {
  provider: EmbedProvider;
  /** What a frame loads, once somebody asked for it. */
  frame: string;
  /** Where the video is at home. */
  page: string;
};

/** What `youtube:<id>` stands for; null for anything else. */
export function embedOf(text: string): Embed | null {
  if (!embedSchema.safeParse(text).success) return null;
  const provider = embedProviders.find((name) => text.startsWith(`${name}:`));
  if (!provider) return null;
  const id = text.slice(provider.length + 1);
  const { origin, frame, page } = providers[provider];
  return { provider, frame: origin + frame(id), page: page(id) };
}

/** The video that a pasted address leads to, as a document keeps it; null for one of another site or of no video. */
export function readEmbedLink(pasted: string): string | null {
  const text = pasted.trim();
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|music)\./, "");
  const found = hosts[host]?.(url);
  const read = embedSchema.safeParse(found);
  return read.success ? read.data : null;
}

const segments = ({ pathname }: URL) => pathname.split("/").filter((segment) => segment !== "");

function youtube(url: URL): string {
  const [first = "", second = ""] = segments(url);
  const id = ["embed", "shorts", "live", "v"].includes(first) ? second : (url.searchParams.get("v") ?? "");
  return `youtube:${id}`;
}

function vimeo(url: URL): string {
  const parts = segments(url);
  const at = parts.findIndex((part) => /^\d+$/.test(part));
  const key = url.searchParams.get("h") ?? parts[at + 1];
  return `vimeo:${parts[at] ?? ""}${key ? `/${key}` : ""}`;
}

function bilibili(url: URL): string {
  const id = url.searchParams.get("bvid") ?? segments(url).find((part) => part.startsWith("BV"));
  return `bilibili:${id ?? ""}`;
}

const hosts: Record<string, (url: URL) => string> = {
  "youtube.com": youtube,
  "youtube-nocookie.com": youtube,
  "youtu.be": (url) => `youtube:${segments(url)[0] ?? ""}`,
  "vimeo.com": vimeo,
  "player.vimeo.com": vimeo,
  "bilibili.com": bilibili,
  "player.bilibili.com": bilibili,
};
