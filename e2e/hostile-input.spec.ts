import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createId } from "#domain/ids.ts";
import { readerLocales } from "#domain/locale.ts";
import { actionTable } from "./support/action-table.ts";
import { builtActions, call } from "./support/actions.ts";
import { type Askers, askersOf } from "./support/askers.ts";
import {
  fiveMegabytes,
  type HostileCall,
  moreWrongArguments,
  refusedBodies,
  wrongArguments,
} from "./support/hostile-arguments.ts";
import { messages } from "./support/messages.ts";
import { sharedProduct } from "./support/product.ts";
import { expect, test } from "./support/test.ts";

let askers: Askers;

test.beforeAll(async () => {
  askers = await askersOf("Hostile input");
});
test.afterAll(() => askers.leave());

const idOf = (name: string) => builtActions().get(name) ?? "";

test.describe("an action refuses with a code, and writes nothing:", () => {
  for (const [name, { allowed, input }] of Object.entries(actionTable)) {
    test(name, async () => {
      const before = await askers.written();
      const try_ = async (calls: HostileCall[], names: readonly string[]) => {
        const asking = askers.all.filter((one) => names.includes(one.name));
        for (const { what, body, outcome } of calls) {
          const outcomes = await Promise.all(asking.map((asker) => call(idOf(name), asker, body)));
          expect(outcomes, what).toEqual(asking.map(() => outcome));
        }
      };
      const mayCall = allowed === "anybody" ? "signed out" : (allowed[0] ?? "");
      await try_(
        wrongArguments(input()),
        askers.all.map((asker) => asker.name),
      );
      await try_([...moreWrongArguments(input()), ...refusedBodies(input()), fiveMegabytes(input())], [mayCall]);
      expect(await askers.written()).toEqual(before);
    });
  }

  test("a body of more than 6 MB", async () => {
    const body = JSON.stringify([{ email: "a".repeat(6_000_000) }]);
    for (const asker of askers.all) {
      expect(await call(idOf("sign-in requestSignInLinkAction"), asker, body), asker.name).toBe("413 tooLarge");
    }
  });

  test("a name that no action has", async () => {
    for (const id of ["x", "constructor", "__proto__", "7f".padEnd(5000, "0"), "7F".padEnd(42, "A")]) {
      expect(await call(id, askers.by.admin, "[]"), id.slice(0, 20)).toBe("400 invalidInput");
    }
    expect(await call("7f".padEnd(42, "0"), askers.by.admin, "[]")).toMatch(/^409 /);
  });
});

test.describe("saving a text", () => {
  const save = (editionId: string, baseLockVersion: number, document: unknown) => {
    const command = { commandId: createId(), editionId, baseLockVersion, title: "题", deck: "", document };
    return call(idOf("articles/[id] saveWorkingCopyAction"), askers.by.editor, JSON.stringify([command]));
  };
  const paragraph = (content: unknown[], attrs: object = { id: "b1" }) => ({ type: "paragraph", attrs, content });
  const doc = (...content: unknown[]) => ({ type: "doc", content });
  const linked = (href: string) =>
    doc(paragraph([{ type: "text", text: "here", marks: [{ type: "link", attrs: { href } }] }]));
  const list = (depth: number): unknown => ({
    type: "bulletList",
    ...(depth === 0 ? { attrs: { id: "b1" } } : {}),
    content: [{ type: "listItem", content: depth > 20 ? [{ type: "paragraph" }] : [list(depth + 1)] }],
  });

  test("refuses links that run, nodes it does not know, and a base that is not the newest", async () => {
    const { database, by } = askers;
    const created = JSON.stringify([{ commandId: createId(), sourceLanguage: "zh" }]);
    expect(await call(idOf("(desk) createArticleAction"), by.editor, created)).toBe("done");
    const { rows } = await database.query(
      `SELECT e.id FROM editions e JOIN articles a ON a.id = e.article_id WHERE a.created_by = $1`,
      [by.editor.id],
    );
    const id: string = rows[0].id;
    const stored = async () =>
      (await database.query("SELECT document, lock_version FROM working_copies WHERE edition_id = $1", [id])).rows[0];
    expect(await save(id, 1, linked("https://example.org"))).toBe("done");
    const good = await stored();
    for (const href of [
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      " javascript:alert(1)",
      "java\nscript:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:x",
      "//evil.example",
      "/\\evil.example",
    ]) {
      expect(await save(id, 2, linked(href)), href).toBe("documentInvalid");
    }
    const text = { type: "text", text: "x" };
    for (const document of [
      null,
      "text",
      doc({ type: "iframe", attrs: { id: "b1", src: "https://evil.example" } }),
      doc(paragraph([{ type: "image", attrs: { src: "x" } }])),
      doc(paragraph([{ ...text, marks: [{ type: "script" }] }])),
      doc(paragraph([text], { id: "b1", onclick: "alert(1)" })),
      doc(paragraph([text], {})),
      doc(paragraph([text]), paragraph([text])),
      doc(paragraph([{ type: "text", text: { toString: "x" } }])),
      { ...doc(paragraph([text])), constructor: {} },
      { type: "html", content: "<script>" },
    ]) {
      expect(await save(id, 2, document), JSON.stringify(document)).toBe("documentInvalid");
    }
    expect(await save(id, 2, doc(list(0)))).toBe("documentTooLarge");
    expect(await save(id, 2, doc(paragraph([{ ...text, text: "數".repeat(1_500_000) }])))).toBe("documentTooLarge");
    expect(await save(id, 2, doc(...Array(6000).fill(paragraph([text]))))).toBe("documentTooLarge");
    for (const base of [1, 3, 1e9]) expect(await save(id, base, doc(paragraph([text])))).toBe("conflict");
    for (const base of [0, -1, 1.5, 1e300]) expect(await save(id, base, doc())).toBe("invalidInput");
    expect(await stored()).toEqual(good);
  });
});

test.describe("a sign-in link", () => {
  /** Asks for one as its owner would, and takes it out of the mail. */
  const mailedToken = async (email: string): Promise<string> => {
    const before = mailsTo(email).length;
    const asked = await call(idOf("sign-in requestSignInLinkAction"), { cookie: "" }, JSON.stringify([{ email }]));
    expect(asked).toBe("done");
    // A job sends it.
    await expect.poll(() => mailsTo(email).length).toBeGreaterThan(before);
    return /token=(?:3D)?([A-Za-z]{32})/.exec(mailsTo(email).at(-1) ?? "")?.[1] ?? "";
  };
  const mailsTo = (email: string): string[] => {
    const outbox = join(sharedProduct().dataDir, "outbox");
    if (!existsSync(outbox)) return [];
    return readdirSync(outbox)
      .sort()
      .map((file) => readFileSync(join(outbox, file), "utf8").replaceAll("=\r\n", "").replaceAll("=\n", ""))
      .filter((mail) => mail.includes(`To: ${email}`));
  };
  const emailOf = (id: string | null) => `${id}@example.org`.toLowerCase();
  const use = (token: string) =>
    call(idOf("sign-in signInWithLinkAction"), { cookie: "" }, JSON.stringify([{ token }]));

  test("works once, and not when its time is over", async () => {
    const email = emailOf(askers.by.translator.id);
    const token = await mailedToken(email);
    const answers = await Promise.all([use(token), use(token), use(token)]);
    expect(answers.sort()).toEqual(["done", "linkInvalid", "linkInvalid"]);
    expect(await use(token)).toBe("linkInvalid");
    const late = await mailedToken(email);
    expect(late).not.toBe(token);
    await askers.database.query(
      "UPDATE verifications SET expires_at = now() - interval '1 second' WHERE value LIKE $1",
      [`%${email}%`],
    );
    expect(await use(late)).toBe("linkInvalid");
  });
});

test.describe("a refusal is told in the language of whoever gets it:", () => {
  for (const locale of readerLocales) {
    test(locale, async ({ browser, url }) => {
      const { database, by } = askers;
      const words = messages[locale];
      await database.query("UPDATE users SET locale = $1 WHERE id = $2", [locale, by.publisher.id]);
      const [name = "", value = ""] = by.publisher.cookie.split("=");
      const context = await browser.newContext({ baseURL: url });
      await context.addCookies([{ name, value, url }]);
      const page = await context.newPage();

      // A link that was used.
      await page.goto(`/studio/sign-in/link?token=${"z".repeat(32)}`);
      await expect(async () => {
        const button = page.getByRole("button", { name: words.studio.signIn.linkButton });
        // A click before the page is ready does nothing; after one that counted the button is gone.
        if (await button.isVisible()) await button.click({ timeout: 1000 });
        await expect(page.getByRole("main").getByRole("alert")).toHaveText(words.errors.linkInvalid, { timeout: 2000 });
      }).toPass();

      // A person whom somebody else saved in the meantime.
      await page.goto("/studio/people");
      await page
        .getByRole("button", { name: new RegExp(`^${words.studio.common.edit}: `) })
        .first()
        .click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel(words.studio.people.bioEn).fill("Written on what is no longer there.");
      await database.query("UPDATE people SET lock_version = lock_version + 1");
      await dialog.getByRole("button", { name: words.studio.common.save }).or(dialog.locator("[type=submit]")).click();
      await expect(dialog.getByRole("alert")).toHaveText(words.errors.conflict);
      await context.close();
    });
  }
});
