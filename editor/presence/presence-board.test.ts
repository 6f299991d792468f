import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { PageMessage } from "#domain/presence/messages.ts";
import type { Place } from "#domain/presence/place.ts";
import { moved, type Present } from "#domain/presence/roster.ts";
import { PresenceBoard, presenceTiming } from "#editor/presence/presence-board.ts";

const here: Place = { language: "zh", block: "b1" };
const there: Place = { language: "zh", block: "b2" };

/** The desk between several pages: what one says, all hear. */
class Desk {
  readonly people = new Map<string, Present>();
  readonly boards = new Map<string, PresenceBoard>();

  page(id: string, options: { saved?: boolean; composing?: () => Promise<void> } = {}) {
    const done: string[] = [];
    const say = (message: PageMessage) => {
      const me = this.people.get(id);
      if (!me) return;
      this.people.set(id, moved(this.people.values(), me, message));
      setTimeout(() => this.tell(), 20);
    };
    const board = new PresenceBoard({
      send: say,
      settle: options.composing ?? (async () => undefined),
      flush: async () => {
        done.push("saved");
        return options.saved ?? true;
      },
      versionOf: async () => 3,
      refresh: async () => {
        done.push("read anew");
      },
      listAgain: (what) => done.push(what),
    });
    this.people.set(id, { connection: id, userId: `user-${id}`, name: id, place: null, typing: false, turn: 0 });
    this.boards.set(id, board);
    this.tell();
    const kind = () => board.view().notice?.kind ?? null;
    return { board, done, kind };
  }

  tell(): void {
    for (const [id, board] of this.boards) board.hear({ type: "here", you: id, people: [...this.people.values()] });
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms = 400) => vi.advanceTimersByTimeAsync(ms);

test("a row somebody writes in says so to who comes there, and is free again after their silence", async () => {
  const desk = new Desk();
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs")];
  theirs.board.typed(here);
  await pass();
  expect(mine.kind()).toBe(null);
  mine.board.caret(here);
  expect([mine.kind(), mine.board.mayWrite(here), mine.board.mayWrite(there)]).toEqual(["writing", false, true]);
  expect(theirs.kind()).toBe(null);
  await pass(presenceTiming.silence);
  expect([mine.kind(), mine.board.mayWrite(here)]).toEqual([null, true]);
});

test("who takes a row over writes once the other's last words are saved and read; the other is told, and may take it back", async () => {
  const desk = new Desk();
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs")];
  theirs.board.typed(here);
  await pass();
  mine.board.caret(here);
  mine.board.take(here);
  expect([mine.kind(), mine.board.mayWrite(here)]).toEqual(["taking", false]);
  await pass();
  expect([theirs.kind(), theirs.board.mayWrite(here), theirs.done]).toEqual(["saved", false, ["saved"]]);
  expect([mine.kind(), mine.board.mayWrite(here), mine.done]).toEqual([null, true, ["read anew"]]);
  theirs.board.typed(here);
  await pass();
  expect(mine.board.mayWrite(here)).toBe(true);

  theirs.board.take(here);
  await pass(1000);
  expect([theirs.kind(), theirs.board.mayWrite(here)]).toEqual([null, true]);
  expect([mine.kind(), mine.board.mayWrite(here)]).toEqual(["saved", false]);
});

test("a composition under way when the row is taken over is finished first", async () => {
  const desk = new Desk();
  let end = () => {};
  const composing = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs", { composing })];
  theirs.board.typed(here);
  await pass();
  mine.board.take(here);
  await pass();
  expect([theirs.kind(), theirs.board.mayWrite(here), theirs.done]).toEqual(["finishing", true, []]);
  expect(mine.kind()).toBe("taking");
  end();
  await pass();
  expect([theirs.board.mayWrite(here), theirs.done, mine.kind()]).toEqual([false, ["saved"], null]);
});

test("who can't reach the desk while being taken over is told that the words are kept", async () => {
  const desk = new Desk();
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs", { saved: false })];
  theirs.board.typed(here);
  await pass();
  mine.board.take(here);
  await pass();
  expect(theirs.kind()).toBe("kept");
});

test("a page that never answers is taken over all the same, after a while", async () => {
  const desk = new Desk();
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs", { composing: () => new Promise(() => {}) })];
  theirs.board.typed(here);
  await pass();
  mine.board.take(here);
  desk.boards.delete("theirs");
  await pass(presenceTiming.handOver + 50);
  expect([mine.kind(), mine.board.mayWrite(here)]).toEqual([null, true]);
});

test("without a connection everything can be written", async () => {
  const desk = new Desk();
  const [mine, theirs] = [desk.page("mine"), desk.page("theirs")];
  theirs.board.typed(here);
  await pass();
  mine.board.caret(here);
  mine.board.lost();
  expect([mine.kind(), mine.board.mayWrite(here), mine.board.isQuiet]).toEqual([null, true, true]);
});

test("an announced save is looked at when the screen is older, one's own is not", async () => {
  const desk = new Desk();
  const { board, done } = desk.page("mine");
  board.hear({ type: "changed", edition: { language: "zh", lockVersion: 3 } });
  await pass();
  expect(done).toEqual([]);
  board.hear({ type: "changed", edition: { language: "zh", lockVersion: 4 } });
  board.hear({ type: "changed", edition: null });
  await pass();
  expect(done).toEqual(["read anew"]);
});

test("what changed beside the article is listed anew once, and the article is not read for it", async () => {
  const desk = new Desk();
  const { board, done } = desk.page("mine");
  for (const what of ["comments", "suggestions", "comments"] as const) board.hear({ type: "beside", what });
  await pass();
  expect(done).toEqual(["comments", "suggestions"]);
  board.hear({ type: "beside", what: "comments" });
  await pass();
  expect(done).toEqual(["comments", "suggestions", "comments"]);
});
