import { z } from "zod";

const allowedProtocols = new Set(["http:", "https:", "mailto:"]);

/** A link's target: absolute http(s) or mailto, or a path on this site. Anything else (`javascript:`, `data:`) is refused. */
export function isSafeHref(href: string): boolean {
  // Browsers drop control characters and white space before they read the scheme, so none may be present.
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/.test(href) || href.startsWith("//") || href.includes("\\"))
    return false;
  if (href.startsWith("/") || href.startsWith("#")) return true;
  return URL.canParse(href) && allowedProtocols.has(new URL(href).protocol);
}

export const linkHrefSchema = z.string().min(1).max(2048).refine(isSafeHref, { error: "link scheme not allowed" });

/** A link that leads to a page somewhere: http or https. */
export const webAddressSchema = linkHrefSchema.regex(/^https?:\/\//i);
