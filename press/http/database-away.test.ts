import { expect, it } from "vitest";
import { disconnectDatabase } from "#db/client.ts";
import { useTestDatabase } from "#db/testing/test-database.ts";
import { publish } from "#press/testing/publish.ts";
import { missingPage, pageWith, startInstance, startScriptedNext } from "#press/testing/scripted-next.ts";
import { startSite } from "#press/testing/site.ts";

useTestDatabase();

it("with the database away goes on serving every pressed page, also right after a restart", async () => {
  const next = await startScriptedNext();
  const instance = await startInstance(next);
  const site = await startSite(next, instance);
  const id = await publish({ slug: "read-me" });
  const page = `/en/articles/read-me-${id}`;
  next.pages.set(page, pageWith("words"));
  next.pages.set(`/zh-Hant/articles/read-me-${id}/facing`, pageWith("both"));
  next.pages.set("/zh-Hans", pageWith("home zh-Hans"));
  next.pages.set("/en/not-found", missingPage("nothing here", 404));
  await instance.press.pressAll().catch(() => undefined); // others are not written
  const warm = await site.ask(page);
  const url = process.env.DATABASE_URL;
  await disconnectDatabase();
  process.env.DATABASE_URL = "postgres://nobody:nothing@127.0.0.1:1/gone";
  const restarted = await startInstance(next, { folder: instance.folder });
  const after = await startSite(next, restarted);
  try {
    for (const one of [site, after]) {
      expect((await one.ask(page)).body).toEqual(warm.body);
      expect((await one.ask(`/zh-Hant/articles/read-me-${id}/facing`)).status).toBe(200);
      expect((await one.ask("/zh-Hans")).body.toString()).toContain("home zh-Hans");
      expect((await one.ask("/en/not-found")).status).toBe(404);
    }
    const unknown = await after.ask("/en/articles/who-knows-zzzzzzzz");
    expect([unknown.status, unknown.headers["retry-after"], unknown.body.toString()]).toEqual([
      503,
      "30",
      "for the moment\n",
    ]);
  } finally {
    await after.stop();
    await disconnectDatabase();
    process.env.DATABASE_URL = url;
    await site.stop();
    await instance.remove();
    await next.stop();
  }
});
