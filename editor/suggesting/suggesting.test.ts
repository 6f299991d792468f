import { Editor } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import type { DecorationSet } from "@tiptap/pm/view";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import type { EditionText } from "#domain/article/article.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { blockText } from "#domain/document/block-text.ts";
import { type Document, documentSchema } from "#domain/document/document.ts";
import { ok, refuse } from "#domain/result.ts";
import { deriveSuggestions } from "#domain/suggestions/derive-suggestions.ts";
import type { Suggestion } from "#domain/suggestions/suggestion.ts";
import { wordRuns } from "#domain/suggestions/word-runs.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { fromDocument } from "#editor/from-document.ts";
import { saveTiming } from "#editor/saving/saver-parts.ts";
import { untilSaved } from "#editor/saving/until-saved.ts";
import { OwnChanges } from "#editor/suggesting/own-changes.ts";
import { type PlaceChanges, SuggestingSide } from "#editor/suggesting/suggesting-side.ts";
import { placeSuggestions, positionIn } from "#editor/suggesting/suggestion-marks.ts";
import { SuggestionSaver } from "#editor/suggesting/suggestion-saver.ts";
import { documents } from "#editor/testing-documents.ts";
import { blockOf, documentOf } from "#editor/to-document.ts";

const documentOfWords = (...texts: string[]): Document =>
  documentSchema.parse({
    type: "doc",
    content: texts.map((text, at) => ({
      type: "paragraph",
      attrs: { id: `b${at + 1}` },
      content: [{ type: "text", text }],
    })),
  });
const editionOf = (...texts: string[]): EditionText => ({
  title: "Title",
  deck: "",
  document: documentOfWords(...texts),
});
const wordsOf = ({ document }: EditionText) => document.content.map(blockText);

/** A real editor without a page, in which what is typed is suggested. */
function suggesting(base: EditionText, own: readonly Suggestion[] = []) {
  const side = new SuggestingSide("en", base, own);
  const refused = vi.fn();
  const extensions = [...documentExtensions, UndoRedo, OwnChanges.configure({ language: "en", refused })];
  const editor = new Editor({ element: null, extensions, content: fromDocument(side.shown().document) });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  side.attach(editor);
  const write = (words: string, by: string) => {
    let at = -1;
    editor.state.doc.descendants((node, position) => {
      const found = node.isText ? (node.text ?? "").indexOf(words) : -1;
      if (at < 0 && found >= 0) at = position + found;
    });
    editor.view.dispatch(editor.state.tr.insertText(by, at, at + words.length));
  };
  return { side, editor, refused, write };
}

function drawn(editor: Editor): string[] {
  const plugin = editor.state.plugins.find(({ spec }) => spec.props && spec.filterTransaction && spec.state);
  const set = plugin?.props.decorations?.call(plugin, editor.state) as DecorationSet;
  return set
    .find()
    .map(({ from, to, spec }) => (from < to ? `+${editor.state.doc.textBetween(from, to)}` : `-${spec.key}`));
}

const suggestionOf = (edition: EditionText, blockId: string, after: string, id = "s1"): Suggestion => {
  const block = edition.document.content.find(({ attrs }) => attrs.id === blockId);
  if (block?.type !== "paragraph") throw new Error("no paragraph");
  const [change] = deriveSuggestions(block, { ...block, content: [{ type: "text", text: after }] }, "en") ?? [];
  if (!change) throw new Error("no change");
  return {
    ...change,
    ...{ id, language: "en", baseHash: blockHash(block), suggestedBy: "rui", suggestedAt: "", status: "pending" },
    ...{ decidedBy: null, decidedAt: null, remark: "" },
  };
};

describe("what is typed while suggesting", () => {
  test("is drawn over the words that stand, which the edition keeps", () => {
    const base = editionOf("Growth was slow in May.", "Second.");
    const { side, editor, write } = suggesting(base);
    write("slow", "quick");
    expect(drawn(editor)).toEqual(["-del slow ", "+quick"]);
    expect(side.read()).toMatchObject([{ place: { blockId: "b1" }, changes: [{ inserted: "quick" }] }]);
    expect(wordsOf(side.base)).toEqual(["Growth was slow in May.", "Second."]);
    write("quick", "slow");
    expect(drawn(editor)).toEqual([]);
    expect(side.read()).toEqual([]);
  });

  test("is words alone: no block parts, no mark comes, no block goes", async () => {
    const { side, editor, refused } = suggesting(editionOf("One two.", "Second."));
    editor.view.dispatch(editor.state.tr.split(4));
    editor.view.dispatch(editor.state.tr.addMark(1, 4, editor.schema.marks.bold?.create() ?? never()));
    editor.view.dispatch(editor.state.tr.delete(0, editor.state.doc.firstChild?.nodeSize ?? 0));
    editor.view.dispatch(editor.state.tr.delete(7, 12));
    expect(wordsOf(side.shown())).toEqual(["One two.", "Second."]);
    expect(side.read()).toEqual([]);
    await vi.waitFor(() => expect(refused).toHaveBeenCalledTimes(4));
  });

  test("begins with what this person had suggested, and loses what is rejected", () => {
    const base = editionOf("Growth was slow in May.");
    const own = suggestionOf(base, "b1", "Growth was quick in May.");
    const { side, write } = suggesting(base, [own]);
    expect(wordsOf(side.shown())).toEqual(["Growth was quick in May."]);
    write("May", "June");
    side.drop([own]);
    expect(wordsOf(side.shown())).toEqual(["Growth was slow in June."]);
  });

  test("comes along when others write, and says which words found no place", () => {
    const { side, editor, write } = suggesting(editionOf("Growth was slow in May.", "Second one."));
    write("slow", "quick");
    write("Second", "Another");
    expect(side.rebase(editionOf("In all, growth was slow in May.", "Something else."))).toEqual(["Another"]);
    expect(wordsOf(side.shown())).toEqual(["In all, growth was quick in May.", "Something else."]);
    expect(side.read()).toHaveLength(1);
    expect(drawn(editor)).toEqual(["-del slow ", "+quick"]);
  });

  test("is no loss when it was accepted meanwhile", () => {
    const { side, write } = suggesting(editionOf("Growth was slow in May."));
    write("slow", "quick");
    expect(side.rebase(editionOf("Growth was quick in May."))).toEqual([]);
    expect(side.read()).toEqual([]);
  });

  test("is not made again of words that only came, once these are accepted", () => {
    const { side, write } = suggesting(editionOf("Growth was slow in May, slow in June."));
    write("Growth", "By now, Growth");
    write("June", "late June");
    expect(side.rebase(editionOf("By now, Growth was slow in May, slow in June."))).toEqual([]);
    expect(wordsOf(side.shown())).toEqual(["By now, Growth was slow in May, slow in late June."]);
    expect(side.read().flatMap(({ changes }) => changes)).toHaveLength(1);
  });
});

function never(): never {
  throw new Error("the schema has it");
}

test("every run of any document is found in the editor where it stands", () => {
  fc.assert(
    fc.property(documents, (document) => {
      const editor = new Editor({ element: null, extensions: documentExtensions, content: fromDocument(document) });
      const { doc } = editor.state;
      if (documentOf(doc).content.length === 0) return;
      doc.forEach((node, position) => {
        for (const run of wordRuns(blockOf(node))) {
          const at = positionIn(node, position, run);
          if (at !== null) expect(doc.textBetween(at, at + run.text.length)).toBe(run.text);
        }
      });
    }),
  );
});

test("a suggestion is struck and underlined where it stands, also after words were written before it", () => {
  const edition = editionOf("Growth was slow in May.");
  const suggestion = suggestionOf(edition, "b1", "Growth was quick in May.");
  const now = editionOf("In all, growth was slow in May.");
  const editor = new Editor({ element: null, extensions: documentExtensions, content: fromDocument(now.document) });
  const [shown] = placeSuggestions(editor.state.doc, now, [suggestion]);
  expect(shown?.gone && editor.state.doc.textBetween(shown.gone.from, shown.gone.to)).toBe("slow");
  expect(shown).toMatchObject({ come: "quick", at: shown?.gone?.to });
});

describe("sending suggestions", () => {
  const place = { blockId: "b1" };
  const change = (inserted: string): PlaceChanges => ({ place, baseHash: "h", changes: [{ place, inserted }] });

  test("sends each place once, and what was taken back as nothing", async () => {
    const send = vi.fn(async () => ok(null));
    let now = [change("a")];
    const saver = new SuggestionSaver({ read: () => now, send, known: [] });
    saver.edited();
    await saver.flush();
    saver.edited();
    await saver.flush();
    expect(send).toHaveBeenCalledTimes(1);
    now = [];
    saver.edited();
    await saver.flush();
    expect(send).toHaveBeenLastCalledWith({ place, baseHash: null, changes: [] }, expect.any(String));
    expect(saver.state().status).toBe("saved");
  });

  test("repeats an unanswered command unchanged, and says what the desk refuses", async () => {
    const send = vi.fn(async (): Promise<ReturnType<typeof ok<null>> | ReturnType<typeof refuse>> => ok(null));
    send.mockRejectedValueOnce(new Error("no network")).mockResolvedValueOnce(refuse("contentChanged"));
    const saver = new SuggestionSaver({ read: () => [change("a")], send, known: [] });
    saver.edited();
    await saver.flush();
    expect(saver.state().status).toBe("offline");
    await saver.flush();
    expect(send.mock.calls[0]).toEqual(send.mock.calls[1]);
    expect(saver.state()).toMatchObject({ status: "refused", failure: { code: "contentChanged" } });
    await saver.flush();
    expect(saver.state().status).toBe("saved");
  });

  test.each([
    ["notSignedIn", "signedOut"],
    ["pageOutdated", "outdated"],
    ["heldInReview", "refused"],
    ["tooManyRequests", "offline"],
  ] as const)("sends again by itself what %s keeps for a while", async (code, status) => {
    vi.useFakeTimers();
    try {
      const send = vi.fn(async (): Promise<ReturnType<typeof ok<null>> | ReturnType<typeof refuse>> => ok(null));
      send.mockResolvedValueOnce(refuse(code));
      const saver = new SuggestionSaver({ read: () => [change("a")], send, known: [] });
      const gone = vi.fn();
      saver.edited();
      await saver.flush();
      expect(saver.state()).toMatchObject({ status, failure: { code } });
      void untilSaved(saver).then(gone);
      await vi.advanceTimersByTimeAsync(saveTiming.firstRetry - 1);
      expect(gone).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(1);
      expect(send.mock.calls[0]).toEqual(send.mock.calls[1]);
      expect(saver.state().status).toBe("saved");
      expect(gone).toHaveBeenCalled();
    } finally {
      vi.useRealTimers();
    }
  });
});
