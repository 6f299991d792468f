"use server";
import { cookies, headers } from "next/headers";
import { z } from "zod";
import { openAction } from "#app/(studio)/action.ts";
import { rememberLocale } from "#app/(studio)/actor.ts";
import { setBrowserCookies } from "#app/(studio)/browser-cookies.ts";
import { readerLocaleSchema } from "#domain/locale.ts";
import { ok, type Result } from "#domain/result.ts";
import { signInWithLink, signInWithLinkInput } from "#server/auth/sign-in-with-link.ts";
import {
  type NewSession,
  type Origin,
  signInWithPassword,
  signInWithPasswordInput,
} from "#server/auth/sign-in-with-password.ts";
import { signOut } from "#server/auth/sign-out.ts";
import { requestSignInLink, requestSignInLinkInput } from "#server/users/request-sign-in-link.ts";

export const signInWithPasswordAction = openAction(signInWithPasswordInput, async (input) =>
  begin(await signInWithPassword(input, await requestOrigin())),
);

export const signInWithLinkAction = openAction(signInWithLinkInput, async (input) =>
  begin(await signInWithLink(input, await requestOrigin())),
);

export const requestSignInLinkAction = openAction(requestSignInLinkInput, async (input) =>
  requestSignInLink(input, await requestOrigin()),
);

export const signOutAction = openAction(z.strictObject({}), async () => {
  setBrowserCookies(await cookies(), await signOut(new Headers(await headers())));
  return ok(null);
});

export const chooseLocaleAction = openAction(z.strictObject({ locale: readerLocaleSchema }), async ({ locale }) => {
  await rememberLocale(locale);
  return ok(null);
});

async function begin(result: Result<NewSession>): Promise<Result<null>> {
  if (!result.ok) return result;
  setBrowserCookies(await cookies(), result.value.cookies);
  return ok(null);
}

/** The address is our own HTTP server's word: it removes what a visitor says of it. */
async function requestOrigin(): Promise<Origin> {
  const given = await headers();
  return {
    address: given.get("x-duizhao-address") ?? "unknown",
    userAgent: given.get("user-agent")?.slice(0, 300) ?? "",
  };
}
