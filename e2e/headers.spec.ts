import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Askers, askersOf } from "./support/askers.ts";
import { type Answer, ask, ownOrigin } from "./support/http.ts";
import { storageStateOf } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

// What every answer tells a browser to refuse on its behalf.
let askers: Askers;
test.beforeAll(async () => {
  askers = await askersOf("Headers");
});
test.afterAll(() => askers.leave());

const article = "3kwh7p2x";
const studioPages = [
  "/studio",
  "/studio/account",
  `/studio/articles/${article}`,
  `/studio/articles/${article}/preview/en`,
  "/studio/sign-in/link?token=x",
  "/studio/nowhere",
];

function policyOf({ headers }: Answer): Map<string, string> {
  const policy = headers["content-security-policy"];
  return new Map(
    String(policy)
      .split("; ")
      .map((directive) => [directive.split(" ")[0] ?? "", directive.split(" ").slice(1).join(" ")]),
  );
}

test("a studio page runs only scripts that carry this answer's nonce", async () => {
  const nonces = new Set<string>();
  const pages: [path: string, cookie: string][] = [
    ...studioPages.map((path): [string, string] => [path, askers.by.admin.cookie]),
    ["/studio/sign-in", ""],
  ];
  for (const [path, cookie] of [...pages, ...pages]) {
    const answer = await ask(path, { headers: { cookie } });
    const policy = policyOf(answer);
    const nonce = /^'self' 'nonce-([0-9a-f]{32})' 'strict-dynamic'$/.exec(policy.get("script-src") ?? "")?.[1];
    expect(nonce, path).toBeTruthy();
    nonces.add(nonce ?? "");
    expect(policy.get("default-src"), path).toBe("'none'");
    expect(policy.get("base-uri"), path).toBe("'none'");
    expect(policy.get("form-action"), path).toBe("'self'");
    expect(policy.get("frame-ancestors"), path).toBe("'self'");
    const scripts = [...answer.body.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
    expect(scripts.length, path).toBeGreaterThan(2);
    expect(
      scripts.filter((tag) => !tag.includes(`nonce="${nonce}"`)),
      path,
    ).toEqual([]);
    expect(answer.body, path).not.toMatch(/<[^>]+\son[a-z]+=/i);
    expect(answer.headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
      "referrer-policy": "same-origin",
      "cross-origin-opener-policy": "same-origin",
      "x-robots-tag": "noindex, nofollow",
    });
    expect(answer.headers["cache-control"], path).toContain("no-store");
    expect(answer.headers["x-powered-by"], path).toBeUndefined();
  }
  expect(nonces.size).toBe(2 * pages.length);
});

test("a nonce that a visitor sends is not taken over", async () => {
  const forged = "script-src 'nonce-00000000000000000000000000000000'";
  const answer = await ask("/studio/sign-in", {
    headers: { "content-security-policy": forged, "x-nonce": "00000000000000000000000000000000" },
  });
  expect(JSON.stringify(answer)).not.toContain("00000000000000000000000000000000");
});

test("an answer of the API runs nothing and is framed by nobody", async () => {
  const { cookie } = askers.by.editor;
  const picture = (await askers.database.query("SELECT id FROM media WHERE kind = 'picture' LIMIT 1")).rows[0].id;
  const answers = [
    await ask("/api/health"),
    await ask("/api/nowhere"),
    await ask(`/api/media/${picture}/480`),
    await ask(`/api/media/${picture}/480`, { headers: { cookie } }),
    await ask("/api/media", { method: "POST", headers: { cookie, ...ownOrigin() }, body: "no picture" }),
    await ask("/api/media", { method: "POST", headers: { cookie }, body: "no picture" }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 404, 401, 200, 415, 403]);
  for (const answer of answers) {
    expect(answer.headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    });
  }
});

test("a reader's page runs only its own scripts and is framed by nobody", async () => {
  for (const path of ["/en", "/zh-Hant/nowhere", "/zh-Hans/feed.xml", "/sitemap.xml"]) {
    const answer = await ask(path);
    const policy = policyOf(answer);
    expect(policy.get("default-src"), path).toBe("'none'");
    expect(policy.get("script-src") ?? "", path).not.toContain("unsafe");
    expect(policy.get("frame-ancestors"), path).toBe("'none'");
    expect(answer.headers, path).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
    });
    expect(answer.headers["set-cookie"], path).toBeUndefined();
  }
});

const stateSchema = z.object({
  cookies: z.array(z.object({ name: z.string(), httpOnly: z.boolean(), sameSite: z.string(), path: z.string() })),
});

test("no script reads the session's cookie, and no other site sends it along", () => {
  const { cookies } = stateSchema.parse(JSON.parse(readFileSync(storageStateOf("editor"), "utf8")));
  const session = cookies.find(({ name }) => name === "duizhao.session_token");
  expect(session).toEqual({ name: "duizhao.session_token", httpOnly: true, sameSite: "Lax", path: "/" });
  for (const cookie of cookies) expect(cookie.httpOnly, cookie.name).toBe(true);
});
