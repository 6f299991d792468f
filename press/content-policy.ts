import { createHash } from "node:crypto";

/** A hash source of Content Security Policy (CSP3 §2.3.1) for the exact text of an inline script or style. */
export function hashSource(text: string): string {
  return `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;
}

/**
 * The policy of one pressed page: nothing runs or styles that is not the page's own, no face is fetched and nothing plays
 * where it has none, and frames are of the sites that its own videos are of. Hashes instead of nonces, because the same bytes go to every reader.
 */
export function pagePolicy(inline: {
  scripts: string[];
  styles: string[];
  faces: boolean;
  plays: boolean;
  frames: string[];
}): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...inline.scripts.map(hashSource)].join(" ")}`,
    `style-src ${["'self'", ...inline.styles.map(hashSource)].join(" ")}`,
    "img-src 'self' data:",
    ...(inline.faces ? ["font-src 'self'"] : []),
    ...(inline.plays ? ["media-src 'self'"] : []),
    ...(inline.frames.length > 0 ? [`frame-src ${inline.frames.join(" ")}`] : []),
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer, whoever made it; a page adds its own policy. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
};
