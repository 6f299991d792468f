import { getTranslations } from "next-intl/server";
import { studioLocale } from "#app/(studio)/actor.ts";
import { errorStatus } from "#domain/errors.ts";
import type { Failure } from "#domain/result.ts";

/** A refusal as programs get it: its code, and its sentence in the language of whoever asks. */
export async function apiRefusal(failure: Failure): Promise<Response> {
  const locale = await studioLocale();
  const t = await getTranslations({ locale, namespace: "errors" });
  const error = { ...failure, message: t(failure.code, failure.params) };
  return Response.json(
    { ok: false, error },
    { status: errorStatus[failure.code], headers: { "cache-control": "no-store", "content-language": locale } },
  );
}
