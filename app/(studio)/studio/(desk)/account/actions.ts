"use server";
import { cookies, headers } from "next/headers";
import { action, openAction } from "#app/(studio)/action.ts";
import { setBrowserCookies } from "#app/(studio)/browser-cookies.ts";
import { ok } from "#domain/result.ts";
import { changePassword, changePasswordInput } from "#server/auth/change-password.ts";
import { revokeSession, revokeSessionInput } from "#server/users/revoke-session.ts";
import { setAbsence, setAbsenceInput } from "#server/users/set-absence.ts";
import { setPreferences, setPreferencesInput } from "#server/users/set-preferences.ts";

export const setPreferencesAction = action(setPreferencesInput, setPreferences);
export const setAbsenceAction = action(setAbsenceInput, setAbsence);
export const revokeSessionAction = action(revokeSessionInput, revokeSession);

export const changePasswordAction = openAction(changePasswordInput, async (input) => {
  const result = await changePassword(new Headers(await headers()), input);
  if (!result.ok) return result;
  setBrowserCookies(await cookies(), result.value.cookies);
  return ok(null);
});
