import { afterAll, beforeAll, expect, it } from "vitest";
import { appDb } from "#db/client.ts";
import { transaction } from "#db/transaction.ts";
import { createId } from "#domain/ids.ts";
import { affectedByArticle } from "#press/affected-paths.ts";
import { PagesRefused } from "#press/refusal.ts";
import { resolvePath } from "#press/resolve-path.ts";
import { read } from "#press/testing/pages.ts";
import { publish, takeDown } from "#press/testing/publish.ts";
import { type Instance, missingPage, pageWith, startInstance } from "#press/testing/scripted-next.ts";
import { here, next, usePress } from "#press/testing/use-press.ts";
import { sayAt } from "#press/testing/whole-desk.ts";

usePress();

/** What is done before the press is given what it asks for next, by how much it asked for already and what it is. */
let before: (asked: number, path: string) => Promise<unknown>;
/** Another instance, whose press does not wait for ours. */
let other: Instance;
/** Pages that are at fault, whatever is published. */
const faulty = new Set<string>();

/** Next says what is published at the moment that it is asked. */
beforeAll(async () => {
  const { handle } = next;
  next.handle = async (request, response) => {
    const path = request.url ?? "";
    const live = await appDb().publishedEdition.count();
    await before(next.asked.length, path);
    const found = await transaction((tx) => resolvePath(tx, path));
    const status = found.kind === "page" && found.target.act.kind === "render" ? found.target.act.status : 404;
    next.pages.set(path, faulty.has(path) ? missingPage("of another status", 404) : sayAt(path, status));
    if (path === "/en" || path === "/en/archive") next.pages.set(path, pageWith(`${live} live`));
    await handle(request, response);
  };
  before = async () => undefined;
  await publish({ slug: "beside", column: { id: "letters", slug: "letters" } }); // what every page shows stays the same
  await here.press.pressAll();
  other = await startInstance(next);
});
afterAll(() => other.remove());

/** Readers' publication with everything that goes with it when it is taken down. */
const article = (articleId = createId(8)) => ({
  articleId,
  slug: "tide",
  tags: [`tag-${articleId}`],
  source: `source-${articleId}`,
  people: [{ id: articleId, en: "Li Er" }],
  datePublished: "2017-03-02T03:04:05Z",
});

/** Has something done once, before so many pages are rendered. */
function at(asked: number, change: () => Promise<unknown>): void {
  let done: Promise<unknown> | undefined;
  before = async (now) => {
    if (now >= asked) done ??= change();
    await done;
  };
}

const statusOf = async (path: string) => (await here.store.load(path))?.status;

/** Presses what shows an article as whoever presses everything does, who read before what there is. */
async function pressAsPlanned(id: string): Promise<void> {
  const { first, rest } = await transaction((tx) => affectedByArticle(tx, id));
  await here.press.pressTargets([...first, ...rest]);
}

it.each([0, 1, 2, 7, 15, 19, 24, 33, 45])(
  "makes what is there now of a page whose article was taken down after %i others",
  async (asked) => {
    const id = await publish(article());
    at(asked, () => takeDown(id));
    await pressAsPlanned(id);
    await here.press.pressArticle(id);
    for (const form of ["", "/facing", ".txt", ".md"])
      expect(await statusOf(`/en/articles/tide-${id}${form}`), form).toBe(410);
    for (const path of [`/en/articles/tide-${id}/share.png`, `/en/tags/tag-${id}`, `/en/people/li-er-${id}`])
      expect(await statusOf(path), path).toBeUndefined();
  },
);

// Two are rendered at a time: the last of the fifteen first may find that thirteen were asked for.
it.each([0, 1, 13, 15, 16, 30, 45])(
  "leaves an article that is taken down after %i pages to the job of that, which presses all of it",
  async (asked) => {
    const id = await publish(article());
    at(asked, () => takeDown(id));
    await here.press.pressArticle(id);
    // What is there besides its own pages and the front is left alone once the change is seen.
    expect(next.asked.includes("/en/feed.xml")).toBe(asked >= 15);
    await here.press.pressArticle(id);
    expect(await statusOf(`/en/articles/tide-${id}`)).toBe(410);
    expect(await statusOf(`/en/tags/tag-${id}`)).toBeUndefined();
  },
);

it("presses the others of those that went out together, where one is changed meanwhile", async () => {
  const [one, other] = [await publish(article()), await publish({ ...article(), slug: "ebb" })];
  at(3, () => takeDown(one));
  await here.press.pressTogether([one, other]);
  expect(await statusOf(`/en/articles/ebb-${other}`)).toBe(200);
  expect(await statusOf(`/en/tags/tag-${other}`)).toBe(200);
  // Nobody was shown what it was, and what it is is the job of the change.
  expect(await appDb().pressEntry.count({ where: { path: `/en/articles/tide-${one}` } })).toBe(0);
});

it("does where it was published again instead, at another address, or twice", async () => {
  const id = await publish(article());
  await takeDown(id);
  at(2, async () => {
    await appDb().publishedNotice.deleteMany();
    await publish({ ...article(id), slug: "ebb" });
  });
  await pressAsPlanned(id);
  expect(await statusOf(`/en/articles/tide-${id}`)).toBe(301);
  await here.press.pressArticle(id);
  expect(await statusOf(`/en/articles/ebb-${id}`)).toBe(200);

  let [down, up] = [false, false];
  before = async (asked) => {
    if (!down && asked > 1) {
      down = true;
      await takeDown(id);
    } else if (!up && asked > 3) {
      up = true;
      await appDb().publishedNotice.deleteMany();
      await publish({ ...article(id), slug: "ebb" });
    }
  };
  next.asked.length = 0;
  await pressAsPlanned(id);
  expect([down, up]).toEqual([true, true]);
  expect(await statusOf(`/en/articles/ebb-${id}`)).toBe(200);
});

/** Has something changed, and pressed elsewhere, while the front is rendered. */
function pressedMeanwhile(id: string, change: () => Promise<unknown>): void {
  before = async (_, path) => {
    if (path !== "/en") return;
    before = async () => undefined; // not of the press within
    await change();
    await other.press.pressArticle(id);
  };
}

it("leads nowhere from an address that the article has again, though the press that did is the last to come", async () => {
  const id = await publish(article());
  await here.press.pressArticle(id);
  await publish({ ...article(id), slug: "ebb" });
  pressedMeanwhile(id, () => publish(article(id)));
  await here.press.pressArticle(id);
  for (const form of ["", "/facing", ".txt", ".md"]) {
    expect(await statusOf(`/en/articles/tide-${id}${form}`), form).toBe(200);
    expect(await statusOf(`/en/articles/ebb-${id}${form}`), form).toBe(301);
  }
});

it("does not put what a path was to be, as whoever presses everything read it, in the place of what it came to be", async () => {
  const id = await publish(article());
  await publish({ ...article(id), slug: "ebb" });
  await here.press.pressArticle(id);
  const { first } = await transaction((tx) => affectedByArticle(tx, id));
  pressedMeanwhile(id, () => publish(article(id)));
  await here.press.pressTargets(first);
  expect(await statusOf(`/en/articles/tide-${id}`)).toBe(200);
});

it("shows nothing that was taken down, and pressed, while its publication was", async () => {
  await here.press.pressNews();
  const front = await read(here, "/en");
  const id = await publish(article());
  pressedMeanwhile(id, () => takeDown(id));
  await here.press.pressArticle(id);
  expect(await read(here, "/en")).toBe(front);
});

it("shows nothing that came and went, and was pressed, while another article was", async () => {
  const standing = await publish(article());
  await here.press.pressArticle(standing);
  const archive = await read(here, "/en/archive");
  // The job of its publication finds, whenever it comes, that it is gone, and leaves it to the job of that.
  const gone = await publish({ ...article(), slug: "ebb" });
  before = async (_, path) => {
    if (path !== "/en/archive") return;
    before = async () => undefined; // not of the press within
    await takeDown(gone);
    await here.press.pressArticle(gone);
  };
  await here.press.pressArticle(standing);
  expect(await read(here, "/en/archive")).toBe(archive);
});

it("tells a reader what is there, who asks while it is taken down", async () => {
  const id = await publish({ ...article(), languages: ["en"] });
  at(0, () => takeDown(id, ["en"]));
  expect(await here.press.onDemand(`/en/tags/tag-${id}`)).toEqual({ kind: "missing", locale: "en", was: "not-found" });
});

it("says so where the page is at fault, though the article was taken down meanwhile", async () => {
  const id = await publish(article());
  await here.press.pressArticle(id);
  const path = `/en/articles/tide-${id}`;
  faulty.add(path);
  at(2, () => takeDown(id));
  const pressed = pressAsPlanned(id);
  await expect(pressed).rejects.toThrow(PagesRefused);
  await expect(pressed).rejects.toThrow(path);
  await expect(pressed).rejects.not.toThrow(".txt");
  expect(await here.store.load(path)).toBeUndefined();
});
