import sharp from "sharp";
import { actionTable } from "./support/action-table.ts";
import { builtActions, call, writtenActions } from "./support/actions.ts";
import { type Askers, askersOf } from "./support/askers.ts";
import { ask, expectNothingInside, ownOrigin } from "./support/http.ts";
import type { Known } from "./support/probe.ts";
import { everyone, routeTable, writtenRoutes } from "./support/route-table.ts";
import { expect, test } from "./support/test.ts";

// Every door of the product, tried by everybody: pages, route handlers and server actions, over HTTP.
let askers: Askers;
let known: Known;

test.beforeAll(async () => {
  askers = await askersOf("Routes");
  known = await knownThings();
});
test.afterAll(() => askers.leave());

const sorted = (names: Iterable<string>) => [...names].sort();

test.describe("pages and routes", () => {
  test("stand in the table, each of them and nothing else", () => {
    expect(writtenRoutes()).toEqual(sorted(Object.keys(routeTable)));
    expect(writtenRoutes().length).toBeGreaterThan(20);
  });

  for (const [file, probes] of Object.entries(routeTable)) {
    test(file, async () => {
      for (const probe of probes) {
        const path = probe.path(known);
        const { method = "GET" } = probe;
        for (const [name, status] of everyone(probe)) {
          const what = `${method} ${path.slice(0, 80)} as ${name}`;
          const { cookie } = askers.by[name];
          const changes = method === "GET" ? {} : { ...ownOrigin(), "accept-language": "en" };
          const answer = await ask(path, {
            method,
            headers: { cookie, ...changes },
            ...(probe.body === "picture" ? { body: await picture() } : {}),
          });
          expect(answer.status, what).toBe(status);
          if (status >= 400) expectNothingInside(answer, what);
          if (status === 307) {
            expect(answer.headers.location, what).toBe(name === "signed out" ? "/studio/sign-in" : "/studio");
          }
        }
      }
    });
  }
});

test.describe("actions", () => {
  test("stand in the table, each of them and nothing else", () => {
    expect(sorted(builtActions().keys())).toEqual(sorted(Object.keys(actionTable)));
    expect(sorted(writtenActions())).toEqual(sorted(Object.keys(actionTable)));
    expect(builtActions().size).toBeGreaterThan(30);
  });

  for (const [name, { allowed, input, answer, others = "forbidden" }] of Object.entries(actionTable)) {
    test(name, async () => {
      const id = builtActions().get(name) ?? "";
      const before = await askers.written();
      for (const asker of askers.all) {
        const mayCall = allowed === "anybody" || allowed.some((role) => role === asker.name);
        // What would be carried out is tried by those only who may not; who need not be anybody tries as two of them.
        if (mayCall && (answer === null || (allowed === "anybody" && !["signed out", "editor"].includes(asker.name)))) {
          continue;
        }
        const refusal = asker.name === "signed out" ? "notSignedIn" : others;
        const body = JSON.stringify([mayCall ? input() : input(known.article)]);
        expect(await call(id, asker, body), `as ${asker.name}`).toBe(mayCall ? answer : refusal);
      }
      expect(await askers.written()).toEqual(before);
    });

    test(`${name}, called from elsewhere`, async () => {
      const id = builtActions().get(name) ?? "";
      const asker = askers.by.admin;
      const body = JSON.stringify([input()]);
      const elsewhere: Record<string, string>[] = [{ origin: "https://evil.example" }, { origin: "null" }, {}];
      for (const headers of elsewhere) {
        expect(await call(id, asker, body, { headers })).toBe("403 originRefused");
      }
    });
  }

  test("are found from every page of the studio, as when a page was left while it saved", async () => {
    const id = builtActions().get("articles/[id] readArticleAction") ?? "";
    for (const path of ["/studio", "/studio/account", "/studio/sign-in", `/studio/articles/${known.article}`]) {
      expect(await call(id, askers.by.editor, JSON.stringify([{ articleId: known.article }]), { path })).toBe("done");
    }
  });
});

async function picture(): Promise<Uint8Array> {
  return sharp({ create: { width: 30, height: 20, channels: 3, background: "#7f3b5c" } })
    .png()
    .toBuffer();
}

async function knownThings(): Promise<Known> {
  const { rows } = await askers.database.query(
    `SELECT a.id AS article, a.slug, c.slug AS "column",
            (SELECT id FROM media WHERE kind = 'picture' ORDER BY id LIMIT 1) AS picture
     FROM articles a JOIN columns c ON c.id = a.column_id WHERE a.id = '3kwh7p2x'`,
  );
  const home = await ask(`/en/articles/${rows[0].slug}-${rows[0].article}`);
  return { ...rows[0], person: /href="(\/en\/people\/[^"]+)"/.exec(home.body)?.[1] ?? "" };
}
