import { isSafeHref } from "#domain/document/link.ts";

/** What somebody typed as an address → the link it means, or null where it means none that we allow. */
export function completeHref(typed: string): string | null {
  const href = typed.trim();
  if (href === "" || href.length > 2048) return null;
  if (isSafeHref(href)) return href;
  if (/^[^\s@:]+@[^\s@:]+\.[^\s@:]+$/.test(href)) return isSafeHref(`mailto:${href}`) ? `mailto:${href}` : null;
  // A name with a dot and no scheme is a site; "javascript:…" has a scheme and stays refused.
  const bare = /^[^\s:/?#]+\.[^\s:/?#]{2,}(?:[/?#]\S*)?$/.test(href) ? `https://${href}` : "";
  return bare !== "" && isSafeHref(bare) ? bare : null;
}
