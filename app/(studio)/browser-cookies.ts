import type { cookies } from "next/headers";

/** The part of a `set-cookie` header that a browser keeps, handed to Next, which writes the header itself. */
export function setBrowserCookies(
  store: Pick<Awaited<ReturnType<typeof cookies>>, "set">,
  headers: readonly string[],
): void {
  for (const header of headers) {
    const [pair = "", ...attributes] = header.split(";").map((part) => part.trim());
    const equals = pair.indexOf("=");
    const given = new Map(
      attributes.map((attribute): [string, string] => {
        const [name = "", ...value] = attribute.split("=");
        return [name.toLowerCase(), value.join("=")];
      }),
    );
    const maxAge = given.get("max-age");
    store.set(pair.slice(0, equals), decodeURIComponent(pair.slice(equals + 1)), {
      path: given.get("path") ?? "/",
      httpOnly: given.has("httponly"),
      secure: given.has("secure"),
      sameSite: "lax",
      ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
    });
  }
}
