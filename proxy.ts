import { type NextRequest, NextResponse } from "next/server";

/** The studio only: readers' pages get the policy of the press, computed from their own bytes. */
export const config = { matcher: ["/studio", "/studio/:path*"] };

/**
 * Gives each studio page a Content Security Policy with a nonce of its own. Styles may be inline, because the component
 * library positions menus with style attributes; scripts may not.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'none'",
    // Hot reload evaluates code; the production build never does.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from here.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("cache-control", "private, no-store");
  response.headers.set("referrer-policy", "same-origin");
  response.headers.set("x-robots-tag", "noindex, nofollow");
  return response;
}
