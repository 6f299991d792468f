import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { refuse } from "#domain/result.ts";
import { saveTiming } from "#editor/saving/saver-parts.ts";
import { at, Desk, paragraph, text, wordsOf, writing } from "#editor/saving/testing/desk.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a burst of typing is one save, after a pause", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  const { type, status } = writing(desk);
  for (const words of ["o", "on", "one"]) {
    type(text(paragraph("a", words)));
    await vi.advanceTimersByTimeAsync(300);
  }
  expect([desk.received.length, status()]).toEqual([0, "unsaved"]);
  await vi.advanceTimersByTimeAsync(saveTiming.pause);
  expect(desk.received.map(wordsOf)).toEqual([["one"]]);
  expect(status()).toBe("saved");
});

test("somebody who never pauses is saved all the same", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  const { type } = writing(desk);
  for (let key = 0; key < 60; key++) {
    type(text(paragraph("a", "x".repeat(key))));
    await vi.advanceTimersByTimeAsync(200);
  }
  expect(desk.received.length).toBeGreaterThanOrEqual(2);
});

test("one save is under way at a time, and the last text wins", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["slow", "slow"];
  const { saver, type, status } = writing(desk);
  type(text(paragraph("a", "one")));
  void saver.flush();
  await vi.advanceTimersByTimeAsync(1000);
  type(text(paragraph("a", "one two")));
  void saver.flush();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.mostUnderWay).toBe(1);
  expect(desk.received.map(wordsOf)).toEqual([["one"], ["one two"]]);
  expect([wordsOf(desk.text), status()]).toEqual([["one two"], "saved"]);
});

test("who asks for the version while a save is under way is told the one it makes", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["slow"];
  const { saver, type } = writing(desk);
  type(text(paragraph("a", "one")));
  void saver.flush();
  const before = saver.lockVersion;
  const told = saver.answeredVersion();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await told, await saver.answeredVersion()]).toEqual([before + 1, before + 1]);
});

test("without the desk everything stays here, is tried again more and more slowly, and arrives", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["unreachable", "unreachable", "unreachable"];
  const { type, status, left } = writing(desk);
  type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(saveTiming.pause + 50);
  expect(status()).toBe("offline");
  type(text(paragraph("a", "one two")));
  await vi.advanceTimersByTimeAsync(saveTiming.keepEvery);
  expect(wordsOf(left()?.current ?? text())).toEqual(["one two"]);
  await vi.advanceTimersByTimeAsync(1100);
  expect(desk.received.length).toBe(0);
  await vi.advanceTimersByTimeAsync(7000);
  expect([wordsOf(desk.text), status(), left()]).toEqual([["one two"], "saved", null]);
});

test("a save whose answer was lost is repeated as the same command and not done twice", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["lost"];
  const { type, status } = writing(desk);
  type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(saveTiming.pause + 50);
  type(text(paragraph("a", "one two")));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(desk.received[1]?.commandId).toBe(desk.received[0]?.commandId);
  expect([wordsOf(desk.text), desk.lockVersion, status()]).toEqual([["one two"], 3, "saved"]);
});

test("somebody else's change to another block is merged and saved without a question", async () => {
  const desk = new Desk(text(paragraph("a", "one"), paragraph("b", "two")));
  const { type, screen, saver } = writing(desk);
  desk.write(text(paragraph("a", "ONE"), paragraph("b", "two")));
  type(text(paragraph("a", "one"), paragraph("b", "two more")));
  await vi.advanceTimersByTimeAsync(2000);
  expect(wordsOf(desk.text)).toEqual(["ONE", "two more"]);
  expect(wordsOf(screen.text)).toEqual(["ONE", "two more"]);
  expect(saver.state()).toMatchObject({ status: "saved", merged: true, conflicts: [] });
});

test("a block both changed waits for a person, who loses neither version", async () => {
  const desk = new Desk(text(paragraph("a", "one")));
  const { type, screen, saver, left } = writing(desk);
  desk.write(text(paragraph("a", "theirs")));
  type(text(paragraph("a", "mine")));
  await vi.advanceTimersByTimeAsync(5000);
  expect(saver.state().status).toBe("conflict");
  expect([wordsOf(desk.text), wordsOf(screen.text)]).toEqual([["theirs"], ["mine"]]);
  expect(left()?.base.lockVersion).toBe(1);

  type(text(paragraph("a", "mine, longer")));
  const [conflict] = saver.state().conflicts;
  if (!conflict) throw new Error("no conflict");
  saver.decide(conflict, "both");
  await vi.advanceTimersByTimeAsync(2000);
  expect(wordsOf(desk.text)).toEqual(["mine, longer", "theirs"]);
  expect([saver.state().status, left()]).toEqual(["saved", null]);
});

test("titles conflict like blocks", async () => {
  const desk = new Desk(text());
  const { type, saver } = writing(desk);
  desk.write({ ...text(), title: "theirs" });
  type({ ...text(), title: "mine" });
  await vi.advanceTimersByTimeAsync(2000);
  const [conflict] = saver.state().conflicts;
  expect(conflict).toEqual({ kind: "title", mine: "mine", theirs: "theirs" });
  if (conflict) saver.decide(conflict, "theirs");
  await vi.advanceTimersByTimeAsync(2000);
  expect([desk.text.title, saver.state().status]).toEqual(["theirs", "saved"]);
});

test("what a closed page left is sent on the next visit: first the unanswered command, then the rest", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["lost"];
  const first = writing(desk);
  first.type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(saveTiming.pause + 50);
  first.type(text(paragraph("a", "one two")));
  await vi.advanceTimersByTimeAsync(saveTiming.keepEvery);
  const left = first.left();
  vi.clearAllTimers();

  expect(desk.lockVersion).toBe(2);
  const second = writing(desk, left);
  expect(second.status()).toBe("unsaved");
  await vi.advanceTimersByTimeAsync(3000);
  expect([wordsOf(desk.text), desk.lockVersion, second.status(), second.left()]).toEqual([
    ["one two"],
    3,
    "saved",
    null,
  ]);
  expect(second.saver.state().merged).toBe(false);
});

test("work left behind is merged with what others saved since, not laid over it", async () => {
  const desk = new Desk(text(paragraph("a", "one"), paragraph("b", "two")));
  const first = writing(desk);
  desk.weather = ["unreachable"];
  first.type(text(paragraph("a", "one"), paragraph("b", "two more")));
  await vi.advanceTimersByTimeAsync(saveTiming.keepEvery);
  vi.clearAllTimers();
  desk.weather = [];
  desk.write(text(paragraph("a", "ONE"), paragraph("b", "two")));

  const second = writing(desk, first.left());
  await vi.advanceTimersByTimeAsync(3000);
  expect([wordsOf(desk.text), wordsOf(second.screen.text)]).toEqual([
    ["ONE", "two more"],
    ["ONE", "two more"],
  ]);
});

test("a refused text stays here, is not sent again unchanged, and the next change is tried", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = [refuse("documentTooLarge", { params: { limit: "blocks" } })];
  const { type, status, left, saver } = writing(desk);
  type(text(paragraph("a", "much")));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([desk.received.length, status(), saver.state().failure?.code]).toEqual([1, "refused", "documentTooLarge"]);
  expect(wordsOf(left()?.current ?? text())).toEqual(["much"]);
  type(text(paragraph("a", "less")));
  await vi.advanceTimersByTimeAsync(2000);
  expect([wordsOf(desk.text), status(), left()]).toEqual([["less"], "saved", null]);
});

test("words that a stage of review keeps out stay here, and go out by themselves when it lets go", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = [refuse("heldInReview"), refuse("heldInReview")];
  const { type, status, left, saver } = writing(desk);
  type(text(paragraph("a", "mended")));
  await vi.advanceTimersByTimeAsync(1000);
  expect([status(), saver.state().failure?.code]).toEqual(["refused", "heldInReview"]);
  expect(wordsOf(left()?.current ?? text())).toEqual(["mended"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect([wordsOf(desk.text), status(), left()]).toEqual([["mended"], "saved", null]);
});

test.each(["notSignedIn", "otherPerson"] as const)("%s is said, and saving goes on after the sign-in", async (code) => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = [refuse(code), refuse(code)];
  const { type, status } = writing(desk);
  type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(1000);
  expect(status()).toBe("signedOut");
  await vi.advanceTimersByTimeAsync(5000);
  expect([wordsOf(desk.text), status()]).toEqual([["one"], "saved"]);
});

test("a page older than the desk says so, keeps its words, and the next page sends them", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = [refuse("pageOutdated")];
  const first = writing(desk);
  first.type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(1000);
  expect(first.status()).toBe("outdated");
  expect(await first.saver.keep()).toBe(true);
  const left = first.left();
  vi.clearAllTimers();
  const second = writing(desk, left);
  await vi.advanceTimersByTimeAsync(1000);
  expect([wordsOf(desk.text), second.status(), second.left()]).toEqual([["one"], "saved", null]);
});

test("what is too large for one request is refused with the limit, kept here, and typing goes on", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = [refuse("requestTooLarge", { params: { megabytes: 6 } })];
  const { type, status, left, saver } = writing(desk);
  type(text(paragraph("a", "very much")));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([desk.received.length, status(), saver.state().failure?.params]).toEqual([1, "refused", { megabytes: 6 }]);
  expect(wordsOf(left()?.current ?? text())).toEqual(["very much"]);
  type(text(paragraph("a", "much")));
  await vi.advanceTimersByTimeAsync(2000);
  expect([wordsOf(desk.text), status()]).toEqual([["much"], "saved"]);
});

test("a screen that can't be read for a while is said, what was kept stays, and saving goes on by itself", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const desk = new Desk(text(paragraph("a", "")));
  const { type, screen, saver, status, left } = writing(desk);
  type(text(paragraph("a", "one")));
  await vi.advanceTimersByTimeAsync(saveTiming.keepEvery);
  screen.broken = true;
  await vi.advanceTimersByTimeAsync(1000);
  expect([status(), saver.state().failure?.code]).toEqual(["refused", "pageFault"]);
  expect(await saver.keep()).toBe(false);
  expect(wordsOf(left()?.current ?? text())).toEqual(["one"]);
  screen.broken = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect([wordsOf(desk.text), status(), left()]).toEqual([["one"], "saved", null]);
  expect(told).toHaveBeenCalled();
  told.mockRestore();
});

test("a merge that fails loses nothing: not what others saved, not what is on the screen", async () => {
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const desk = new Desk(text(paragraph("a", "one"), paragraph("b", "two")));
  const { type, screen, saver, status } = writing(desk);
  const others = text(paragraph("a", "ONE"), paragraph("b", "two"));
  desk.write(others);
  screen.broken = true;
  await saver.adopt({ content: others, lockVersion: 2, savedAt: at });
  expect(saver.state().failure?.code).toBe("pageFault");
  screen.broken = false;
  type(text(paragraph("a", "one"), paragraph("b", "two more")));
  await vi.advanceTimersByTimeAsync(10_000);
  expect([wordsOf(desk.text), wordsOf(screen.text), status()]).toEqual([
    ["ONE", "two more"],
    ["ONE", "two more"],
    "saved",
  ]);
  told.mockRestore();
});

test("a page that closes keeps what it owes, tries once more and then is silent", async () => {
  const desk = new Desk(text(paragraph("a", "")));
  desk.weather = ["unreachable"];
  const { type, saver, left } = writing(desk);
  type(text(paragraph("a", "one")));
  saver.close();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(desk.received.length).toBe(0);
  expect(wordsOf(left()?.current ?? text())).toEqual(["one"]);
});
