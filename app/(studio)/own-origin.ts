import { headers } from "next/headers";
import { isOwnOrigin } from "#domain/settings/own-origin.ts";
import { parseSettings } from "#domain/settings/settings.ts";

/** Whether a page of ours sent this request. Our HTTP server asks the same before Next sees it; an action asks again. */
export async function isFromOwnPage(): Promise<boolean> {
  const origin = (await headers()).get("origin") ?? undefined;
  return isOwnOrigin(origin, parseSettings(process.env).url);
}
