import { isLoopback } from "#domain/settings/settings.ts";

/**
 * Whether an Origin header names this site. Every browser sends one with a request that changes something, so a missing
 * one is refused as well. On one's own machine the site has several names.
 */
export function isOwnOrigin(origin: string | undefined, siteUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  const from = new URL(origin);
  const site = new URL(siteUrl);
  if (from.origin === site.origin) return true;
  return (
    isLoopback(bareHost(site.hostname)) &&
    isLoopback(bareHost(from.hostname)) &&
    from.protocol === site.protocol &&
    from.port === site.port
  );
}

function bareHost(host: string): string {
  return host.replace(/^\[|\]$/g, "");
}
