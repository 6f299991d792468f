import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "#domain/access.ts";
import { type ReaderLocale, readerLocaleSchema } from "#domain/locale.ts";
import { readSession, type SignedIn } from "#server/auth/read-session.ts";

/** The session of this request, read once however many parts of a page ask. */
export const currentSession = cache(async (): Promise<SignedIn | null> => readSession(new Headers(await headers())));

export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** Who is signed in; anybody else is sent to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? redirect("/studio/sign-in");
}

const localeCookie = "duizhao.locale";

/** The studio's language: the person's, else what this browser chose before, else what it asks for. */
export async function studioLocale(): Promise<ReaderLocale> {
  const actor = await currentActor();
  if (actor) return actor.locale;
  const chosen = readerLocaleSchema.safeParse((await cookies()).get(localeCookie)?.value);
  return chosen.success ? chosen.data : preferredLocale((await headers()).get("accept-language") ?? "");
}

export async function rememberLocale(locale: ReaderLocale): Promise<void> {
  (await cookies()).set(localeCookie, locale, { path: "/studio", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
}

function preferredLocale(accepted: string): ReaderLocale {
  for (const part of accepted.toLowerCase().split(",")) {
    const tag = part.split(";")[0]?.trim() ?? "";
    if (/^zh-(?:hant|tw|hk|mo)/.test(tag)) return "zh-Hant";
    if (tag.startsWith("zh")) return "zh-Hans";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-Hans";
}
