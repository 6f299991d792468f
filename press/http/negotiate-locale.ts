import { type ReaderLocale, readerLocales } from "#domain/locale.ts";

/**
 * The reader locale that suits an Accept-Language header best. Chinese without a script goes by the region that is known to
 * write it; what we do not publish counts for nothing.
 */
export function negotiateLocale(header: string | undefined, fallback: ReaderLocale): ReaderLocale {
  let best: { locale: ReaderLocale; quality: number } | undefined;
  for (const part of (header ?? "").slice(0, 500).split(",")) {
    const [tag = "", ...parameters] = part.split(";").map((text) => text.trim());
    const q = parameters.find((parameter) => parameter.startsWith("q="));
    const quality = q === undefined ? 1 : Number(q.slice(2)) || 0;
    const locale = localeFor(tag.toLowerCase());
    if (locale !== undefined && quality > (best?.quality ?? 0)) {
      best = { locale, quality };
    }
  }
  return best?.locale ?? fallback;
}

function localeFor(tag: string): ReaderLocale | undefined {
  if (/^en(?:-|$)/.test(tag)) {
    return "en";
  }
  if (!/^(?:zh|yue|cmn)(?:-|$)/.test(tag)) {
    return undefined;
  }
  if (/-hant(?:-|$)/.test(tag)) {
    return "zh-Hant";
  }
  if (/-hans(?:-|$)/.test(tag)) {
    return "zh-Hans";
  }
  return /^yue|-(?:tw|hk|mo)(?:-|$)/.test(tag) ? "zh-Hant" : "zh-Hans";
}

/** The locale whose name a segment spells in another case, for an address typed by hand. */
export function localeLike(segment: string): ReaderLocale | undefined {
  return readerLocales.find((locale) => locale.toLowerCase() === segment.toLowerCase());
}
