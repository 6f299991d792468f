import pino from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readReaderModule } from "#press/reader-module.ts";
import { createRenderer } from "#press/renderer.ts";
import { pageWith, type ScriptedNext, startScriptedNext, testSecret } from "#press/testing/scripted-next.ts";

let next: ScriptedNext;
beforeAll(async () => {
  next = await startScriptedNext();
});
afterAll(() => next.stop());

/** Compressing waits until it is let go. */
async function rendererThatCompresses(atOnce: number) {
  const asked: string[] = [];
  let go = () => {};
  const gone = new Promise<void>((resolve) => {
    go = resolve;
  });
  const renderer = createRenderer({
    origin: next.origin,
    secret: testSecret,
    nextDist: ".next",
    module: await readReaderModule(),
    log: pino({ level: "silent" }),
    effort: { atOnce, waiting: 10, quality: 1 },
    async known(hash) {
      asked.push(hash);
      await gone;
      return undefined;
    },
  });
  return { renderer, asked, go };
}

it("has the next page rendered while one is compressed, and compresses what pages share once", async () => {
  for (const path of ["/en/a", "/en/b"]) next.pages.set(path, pageWith(path));
  const { renderer, asked, go } = await rendererThatCompresses(1);
  const both = Promise.all([renderer.render("/en/a", 200), renderer.render("/en/b", 200)]);
  await expect.poll(() => next.asked).toEqual(["/en/a", "/en/b"]);
  go();
  const [one, other] = await both;
  if (!one.ok || !other.ok) throw new Error("refused");
  const shared = [...one.assets.keys()];
  expect(shared.length).toBeGreaterThan(0);
  for (const path of shared) expect(other.assets.get(path)).toBe(one.assets.get(path));
  expect(asked).toHaveLength(shared.length + 2);
});

it("gives a page the face of its Chinese title as a file that is compressed, the same each time", async () => {
  const titled = (text: string) => pageWith(text, '<h1 lang="zh-Hant" data-display>一座橋的兩個名字</h1>');
  for (const path of ["/en/titled", "/en/titled/facing"]) next.pages.set(path, titled(path));
  const { renderer, go } = await rendererThatCompresses(2);
  go();
  const pages = await Promise.all(["/en/titled", "/en/titled/facing"].map((path) => renderer.render(path, 200)));
  const again = await rendererThatCompresses(2);
  again.go();
  pages.push(await again.renderer.render("/en/titled", 200));
  const faces = pages.map((page) => {
    if (!page.ok) throw new Error(page.refusal.detail);
    const [path, object] = [...page.assets].find(([name]) => name.endsWith(".otf")) ?? [];
    expect(page.object.identity.toString()).toContain(`url("${path}")`);
    expect(object?.mime).toBe("font/otf");
    expect(object?.br?.length).toBeLessThan(0.8 * (object?.identity.length ?? 0));
    return [path, object?.hash];
  });
  expect(new Set(faces.map(String)).size).toBe(1);
});
