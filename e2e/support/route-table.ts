import { readdirSync } from "node:fs";
import { join } from "node:path";
import { type AskerName, askerNames } from "./askers.ts";
import { desk, everybody, type Probe, readers, strangers, studioArticle } from "./probe.ts";
import { readerRoutes } from "./reader-routes.ts";

/** Every page and route handler of app/, by its file. A new one fails the test until it stands here. */
export const routeTable: Record<string, Probe[]> = {
  "(preview)/studio/articles/[id]/preview/[locale]/page.tsx": [
    desk((known) => `${studioArticle(known)}/preview/zh-Hant`),
    desk((known) => `${studioArticle(known)}/preview/en?facing=1`),
    desk((known) => `${studioArticle(known)}/preview/xx`, 404),
    desk(() => "/studio/articles/nobody-has-this/preview/en", 404),
  ],
  ...readerRoutes,
  // What is said to readers beside the articles is for whoever may say it.
  "(studio)/studio/(desk)/about/page.tsx": [
    { path: () => "/studio/about", expected: { ...strangers(307, 404), admin: 200 } },
  ],
  "(studio)/studio/(desk)/front/page.tsx": [
    { path: () => "/studio/front", expected: { ...strangers(307, 404), publisher: 200 } },
  ],
  "(studio)/studio/(desk)/account/page.tsx": [desk(() => "/studio/account")],
  "(studio)/studio/(desk)/audit/page.tsx": [
    { path: () => "/studio/audit", expected: { ...strangers(307, 404), publisher: 200, admin: 200 } },
    {
      path: () => "/studio/audit?who=%00&kind=__proto__&stream=x&from=1e99&until=2026-13-40&after=~~",
      expected: { ...strangers(307, 404), publisher: 200, admin: 200 },
    },
  ],
  "(studio)/studio/(desk)/calendar/page.tsx": [
    desk(() => "/studio/calendar"),
    desk(() => "/studio/calendar?view=week&day=2026-11-17&zone=Europe%2FBerlin"),
    desk(() => "/studio/calendar?view=year&day=2026-02-31&zone=Moon"),
  ],
  "(studio)/studio/(desk)/checks/page.tsx": [desk(() => "/studio/checks")],
  "(studio)/studio/(desk)/checks/[rule]/page.tsx": [
    desk(() => "/studio/checks/number-mismatch"),
    desk(() => "/studio/checks/nobody-has-this", 404),
    desk(() => "/studio/checks/__proto__", 404),
  ],
  "(studio)/studio/(desk)/figures/page.tsx": [
    desk(() => "/studio/figures"),
    desk(() => "/studio/figures?from=2026-99-99&until=%00&column=__proto__&language=xx"),
    {
      path: () => "/studio/figures?person=nobody-has-this",
      expected: { ...strangers(307, 404), publisher: 200, admin: 200 },
    },
  ],
  "(studio)/studio/(desk)/inbox/page.tsx": [desk(() => "/studio/inbox")],
  "(studio)/studio/(desk)/columns/page.tsx": [desk(() => "/studio/columns")],
  "(studio)/studio/(desk)/page.tsx": [
    desk(() => "/studio"),
    desk(() => "/studio?q=%00"),
    desk(() => "/studio?q=%00&q=2&page=-1&page=1e99&status=x&column=__proto__&mine[]=1"),
    desk(() => `/studio?page=99999999999999&q=${"%E4%B8%AD".repeat(500)}`),
    { path: () => "/studio", method: "POST", expected: everybody(400) },
    { path: () => "/studio", method: "PUT", expected: everybody(400) },
  ],
  "(studio)/studio/(desk)/media/page.tsx": [
    desk(() => "/studio/media"),
    desk(() => "/studio/media?q=%25%27%22%5C&page=NaN&open=__proto__"),
    desk(({ picture }) => `/studio/media?open=${picture}&page=99999`),
  ],
  "(studio)/studio/(desk)/media/recordings/page.tsx": [
    desk(() => "/studio/media/recordings"),
    desk(() => "/studio/media/recordings?q=%25%27%22%5C&page=NaN&open=__proto__"),
    desk(() => "/studio/media/recordings?open=nobody-has-this&page=99999"),
  ],
  "(studio)/studio/(desk)/notices/page.tsx": [
    desk(() => "/studio/notices"),
    desk(() => "/studio/notices?view=all&page=99999"),
    desk(() => "/studio/notices?view=__proto__&view=%00&page=-1"),
  ],
  // What could not be mailed is for who looks after accounts.
  "(studio)/studio/(desk)/outbox/page.tsx": [
    { path: () => "/studio/outbox", expected: { ...strangers(307, 404), admin: 200 } },
    { path: () => "/studio/outbox?page=%00", expected: { ...strangers(307, 404), admin: 200 } },
  ],
  "(studio)/studio/(desk)/people/page.tsx": [
    desk(() => "/studio/people"),
    desk(() => "/studio/people?q=%25%27%22%5C&page=NaN"),
    desk(() => "/studio/people?q=%00&page=-5"),
  ],
  "(studio)/studio/(desk)/quotations/page.tsx": [
    desk(() => "/studio/quotations"),
    desk(() => "/studio/quotations?q=%25%27%22%5C&page=NaN&state=__proto__&tag=%00"),
    desk(() => "/studio/quotations?q=%00&page=-5"),
  ],
  "(studio)/studio/(desk)/quotations/[id]/page.tsx": [
    desk(() => "/studio/quotations/what-a-name-is-for"),
    desk(() => "/studio/quotations/nobody-has-this", 404),
    desk(() => "/studio/quotations/__proto__", 404),
  ],
  "(studio)/studio/(desk)/quotations/new/page.tsx": [desk(() => "/studio/quotations/new")],
  "(studio)/studio/(desk)/releases/page.tsx": [
    desk(() => "/studio/releases"),
    desk(() => "/studio/releases?view=__proto__&page=NaN&page=%00"),
    desk(() => "/studio/releases?view=closed&page=-5"),
  ],
  "(studio)/studio/(desk)/releases/[id]/page.tsx": [
    desk(() => "/studio/releases/nobody-has-this", 404),
    desk(() => "/studio/releases/__proto__", 404),
  ],
  "(studio)/studio/(desk)/trash/page.tsx": [desk(() => "/studio/trash"), desk(() => "/studio/trash?page=-1&page=%00")],
  // Who may not look after accounts is not even told that there is such a page.
  "(studio)/studio/(desk)/users/page.tsx": [
    { path: () => "/studio/users", expected: { ...strangers(307, 404), admin: 200 } },
  ],
  "(studio)/studio/(desk)/workflows/page.tsx": [desk(() => "/studio/workflows")],
  "(studio)/studio/(desk)/workflows/[id]/page.tsx": [
    desk(() => "/studio/workflows/three-reviews"),
    desk(() => "/studio/workflows/nobody-has-this", 404),
    desk(() => "/studio/workflows/__proto__", 404),
  ],
  "(studio)/studio/(desk)/workflows/new/page.tsx": [
    desk(() => "/studio/workflows/new"),
    desk(() => "/studio/workflows/new?from=quick"),
    desk(() => "/studio/workflows/new?from=__proto__&from=%00"),
  ],
  "(studio)/studio/[...rest]/page.tsx": [readers(() => "/studio/nowhere", 404)],
  "(studio)/studio/articles/[id]/page.tsx": [
    desk(studioArticle),
    desk(() => "/studio/articles/nobody-has-this", 404),
    desk(() => "/studio/articles/__proto__", 404),
    desk(() => `/studio/articles/${"a".repeat(3000)}`, 404),
  ],
  "(studio)/studio/articles/[id]/compare/page.tsx": [
    desk((known) => `${studioArticle(known)}/compare`),
    desk((known) => `${studioArticle(known)}/compare?from=p1-1&to=now`),
    desk((known) => `${studioArticle(known)}/compare?from=r1-99999&to=now`, 404),
    desk((known) => `${studioArticle(known)}/compare?from=__proto__&from=%00`, 404),
    desk(() => "/studio/articles/nobody-has-this/compare", 404),
  ],
  "(studio)/studio/articles/[id]/review/page.tsx": [
    desk((known) => `${studioArticle(known)}/review`),
    desk((known) => `${studioArticle(known)}/review?scope=en`),
    desk((known) => `${studioArticle(known)}/review?scope=__proto__&scope=%00`),
    desk(() => "/studio/articles/nobody-has-this/review", 404),
    desk(() => "/studio/articles/__proto__/review", 404),
  ],
  "(studio)/studio/articles/[id]/slip/page.tsx": [
    desk((known) => `${studioArticle(known)}/slip`),
    desk(() => "/studio/articles/nobody-has-this/slip", 404),
    desk(() => "/studio/articles/__proto__/slip", 404),
  ],
  "(studio)/studio/sign-in/link/page.tsx": [
    readers(() => "/studio/sign-in/link"),
    readers(() => "/studio/sign-in/link?token=%3Cscript%3E&token=2"),
  ],
  "(studio)/studio/sign-in/page.tsx": [{ path: () => "/studio/sign-in", expected: strangers(200, 307) }],
  "api/[[...rest]]/route.ts": [
    readers(() => "/api", 404),
    readers(() => "/api/auth/sign-up/email", 404),
    { path: () => "/api/nowhere", method: "POST", expected: everybody(404) },
    { path: () => "/api/nowhere", method: "DELETE", expected: everybody(404) },
  ],
  "api/audit/route.ts": [
    { path: () => "/api/audit?format=csv", expected: { ...strangers(401, 403), publisher: 200, admin: 200 } },
    {
      path: () => "/api/audit?format=jsonl&kind=published",
      expected: { ...strangers(401, 403), publisher: 200, admin: 200 },
    },
    { path: () => "/api/audit?format=xlsx", expected: strangers(401, 400) },
    { path: () => "/api/audit?format=csv&stream=elsewhere", expected: strangers(401, 400) },
    { path: () => "/api/audit", method: "POST", expected: everybody(405) },
  ],
  "api/figures/route.ts": [
    { path: () => "/api/figures?table=months", expected: strangers(401, 200) },
    { path: () => "/api/figures?table=__proto__", expected: strangers(401, 400) },
    {
      path: () => "/api/figures?table=people&person=nobody-has-this",
      expected: { ...strangers(401, 403), publisher: 200, admin: 200 },
    },
  ],
  "api/media/[id]/[width]/route.ts": [
    { path: ({ picture }) => `/api/media/${picture}/480`, expected: strangers(401, 200) },
    { path: () => "/api/media/nobody-has-this/480", expected: strangers(401, 404) },
    { path: ({ picture }) => `/api/media/${picture}/-1`, expected: strangers(401, 404) },
    { path: ({ picture }) => `/api/media/${picture}/1e9`, expected: strangers(401, 404) },
  ],
  "api/media/recordings/[id]/[locale]/route.ts": [
    { path: () => "/api/media/recordings/nobody-has-this/en", expected: strangers(401, 404) },
    { path: () => "/api/media/recordings/nobody-has-this/xx", expected: strangers(401, 404) },
  ],
  "api/media/recordings/[id]/route.ts": [
    { path: () => "/api/media/recordings/nobody-has-this", expected: strangers(401, 404) },
    { path: ({ picture }) => `/api/media/recordings/${picture}`, expected: strangers(401, 404) },
  ],
  "api/media/recordings/route.ts": [
    { path: () => "/api/media/recordings", expected: everybody(405) },
    {
      path: () => "/api/media/recordings?name=a.mp4",
      method: "POST",
      body: "picture",
      expected: { ...strangers(401, 415), admin: 403 },
    },
  ],
  "api/media/route.ts": [
    { path: () => "/api/media", expected: everybody(405) },
    {
      path: () => "/api/media?name=a.png",
      method: "POST",
      body: "picture",
      expected: { ...strangers(401, 200), admin: 403 },
    },
    {
      path: () => "/api/media?name=a.png&for=nobody-has-this",
      method: "POST",
      body: "picture",
      expected: { ...strangers(401, 404), admin: 403 },
    },
  ],
};

/** Every page and route handler on disk. */
export function writtenRoutes(): string[] {
  return readdirSync(join(import.meta.dirname, "..", "..", "app"), { recursive: true, encoding: "utf8" })
    .filter((path) => /(?:^|\/)(?:page|route)\.[jt]sx?$/.test(path))
    .sort();
}

/** Each probe with each asker. */
export function everyone(probe: Probe): [asker: AskerName, status: number][] {
  return askerNames.map((name) => [name, probe.expected[name]]);
}
