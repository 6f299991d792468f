import type { ReactNode } from "react";
import type { ReaderLocale } from "#domain/locale.ts";
import type { Embed, EmbedProvider } from "#domain/media/embed.ts";

const names: Record<EmbedProvider, Record<ReaderLocale, string>> = {
  youtube: { "zh-Hans": "YouTube", "zh-Hant": "YouTube", en: "YouTube" },
  vimeo: { "zh-Hans": "Vimeo", "zh-Hant": "Vimeo", en: "Vimeo" },
  bilibili: { "zh-Hans": "哔哩哔哩", "zh-Hant": "嗶哩嗶哩", en: "Bilibili" },
};

const words: Record<"play" | "visit", Record<ReaderLocale, (name: string) => string>> = {
  play: {
    "zh-Hans": (name) => `播放，从${name}加载`,
    "zh-Hant": (name) => `播放，從${name}載入`,
    en: (name) => `Play, loading it from ${name}`,
  },
  visit: {
    "zh-Hans": (name) => `到${name}观看`,
    "zh-Hant": (name) => `到${name}觀看`,
    en: (name) => `Watch at ${name}`,
  },
};

/**
 * A video of another site, of which nothing is asked before a reader asks for it: `press/client/embed.js` then makes the
 * frame. Without it the link is what there is.
 */
export function EmbedPlace({
  embed: { provider, frame, page },
  label,
  locale,
  poster,
}: {
  embed: Embed;
  /** What the frame is called. */
  label: string;
  locale: ReaderLocale;
  poster: ReactNode;
}) {
  const name = names[provider][locale];
  return (
    <div className="embed" data-embed={frame} data-label={label}>
      {poster}
      <div className="embed-words">
        <button type="button" hidden>
          {words.play[locale](name)}
        </button>
        <a href={page} rel="external noopener">
          {words.visit[locale](name)}
        </a>
      </div>
    </div>
  );
}
