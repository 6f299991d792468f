import { Editor } from "@tiptap/core";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { quoteRange } from "#domain/annotations/quote-range.ts";
import { documentSchema } from "#domain/document/document.ts";
import { sampleSuggestion } from "#domain/review/testing/remarks.ts";
import { EditionScreen } from "#editor/edition-screen.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { SuggestionMarks } from "#editor/suggesting/suggestion-marks.ts";
import { SuggestionsBoard } from "#editor/suggesting/suggestions-board.ts";

const title = "The Old Bridge";
const document = documentSchema.parse({
  type: "doc",
  content: [{ type: "paragraph", attrs: { id: "e1" }, content: [{ type: "text", text: "She crosses." }] }],
});
const range = quoteRange(title, 4, 7);
const suggestion = sampleSuggestion("s1", { language: "en", place: { line: "title" }, range }, "Stone");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A board beside a real editor without a page. */
function shown() {
  const screen = new EditionScreen({ title, deck: "", document });
  const extensions = [...documentExtensions, SuggestionMarks];
  const editor = new Editor({ element: null, extensions, content: fromDocument(document) });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  // Without a page an editor calls itself destroyed.
  vi.spyOn(editor, "isDestroyed", "get").mockReturnValue(false);
  const board = new SuggestionsBoard(["en", "zh"]);
  const leave = board.attach("en", { editor, screen, without: null });
  board.told([suggestion]);
  vi.runAllTimers();
  const misfit = () => board.view().pending.map((each) => each.misfit);
  return { screen, misfit, leave };
}

test("a title that is written anew is looked at like the text: what was suggested of it may stand nowhere any more", () => {
  const { screen, misfit } = shown();
  expect(misfit()).toEqual([null]);
  screen.write("title", "A Ferry");
  vi.runAllTimers();
  expect(misfit()).toEqual(["suggestionOrphaned"]);
  screen.write("title", title);
  vi.runAllTimers();
  expect(misfit()).toEqual([null]);
});

test("an edition that left the page is not listened to any more", () => {
  const { screen, misfit, leave } = shown();
  leave();
  screen.write("title", "A Ferry");
  vi.runAllTimers();
  expect(misfit()).toEqual([null]);
});

test("what the desk told is told on at once, and kept in one place", () => {
  const board = new SuggestionsBoard(["en", "zh"]);
  const heard = vi.fn();
  board.subscribe(heard);
  expect(board.standing()).toBeNull();
  const told = [{ ...suggestion, status: "rejected" as const }];
  board.told(told);
  expect(heard).toHaveBeenCalled();
  expect(board.standing()).toBe(told);
  expect(board.view().decided).toEqual(told);
});
