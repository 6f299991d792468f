import { NextResponse } from "next/server";
import { expect, test } from "vitest";
import { setBrowserCookies } from "#app/(studio)/browser-cookies.ts";

test("a cookie reaches the browser with every guard that the sign-in library gave it", () => {
  const response = new NextResponse();
  setBrowserCookies(response.cookies, [
    "__Secure-duizhao.session_token=a.b%2Bc%3D; Max-Age=1209600; Path=/; HttpOnly; Secure; SameSite=Lax",
    "duizhao.old=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax",
  ]);
  const [session, old] = response.headers.getSetCookie();
  expect(session).toMatch(/^__Secure-duizhao\.session_token=a\.b%2Bc%3D; Path=\/; /);
  for (const guard of ["Max-Age=1209600", "HttpOnly", "Secure", "SameSite=lax"]) expect(session).toContain(guard);
  expect(old).toContain("Max-Age=0");
  expect(old).not.toContain("Secure");
});
