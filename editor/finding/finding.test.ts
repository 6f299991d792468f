import { Editor, getSchema, type JSONContent } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { undo } from "@tiptap/pm/history";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { documentSchema } from "#domain/document/document.ts";
import { makeFinder } from "#domain/document/find-text.ts";
import { characterInHans } from "#domain/hanzi/to-hans.ts";
import { EditionScreen } from "#editor/edition-screen.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { makeSearch, type Searched } from "#editor/finding/find-matches.ts";
import { LineStep } from "#editor/finding/line-step.ts";
import { noteAround } from "#editor/finding/places.ts";
import { replacingTransaction } from "#editor/finding/replace-matches.ts";
import { fromDocument } from "#editor/from-document.ts";
import { documents } from "#editor/testing-documents.ts";
import { documentOf } from "#editor/to-document.ts";

function editing(content: JSONContent): Editor {
  const editor = new Editor({ element: null, extensions: [...documentExtensions, UndoRedo], content });
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

const search = (wording: string) =>
  makeSearch(makeFinder(wording, { exact: false, wholeWords: false }, characterInHans));
const searched = (doc: Node, change: Partial<Searched> = {}): Searched => ({
  language: "zh",
  title: "",
  deck: "",
  doc,
  standingText: "",
  readOnly: false,
  mayWrite: () => true,
  ...change,
});
const paragraph = (id: string, ...content: JSONContent[]): JSONContent => ({
  type: "paragraph",
  attrs: { id },
  content,
});
const text = (words: string, ...marks: string[]): JSONContent => ({
  type: "text",
  text: words,
  marks: marks.map((type) => ({ type })),
});

test("words across marks are found and replaced, each letter in the marks of the one it replaces", () => {
  const editor = editing({
    type: "doc",
    content: [
      paragraph("a", text("建设"), text("數", "bold"), text("字", "italic"), text("中国")),
      paragraph("b", text("数字")),
    ],
  });
  const matches = search("数字")(searched(editor.state.doc));
  expect(matches.map(({ block }) => block?.id)).toEqual(["a", "b"]);
  const { transaction, replaced } = replacingTransaction(editor.state, matches, "数位化");
  expect(replaced).toBe(2);
  editor.view.dispatch(transaction);
  expect(documentOf(editor.state.doc).content).toEqual([
    {
      type: "paragraph",
      attrs: { id: "a" },
      content: [
        { type: "text", text: "建设" },
        { type: "text", text: "数", marks: [{ type: "bold" }] },
        { type: "text", text: "位化", marks: [{ type: "italic" }] },
        { type: "text", text: "中国" },
      ],
    },
    { type: "paragraph", attrs: { id: "b" }, content: [{ type: "text", text: "数位化" }] },
  ]);
});

test("fields are replaced within their limits; what stands elsewhere or is only read is told and left", () => {
  const attrs = { id: "q", speaker: "林望", occasion: "", date: "2021", work: "林望集", volume: "", verbatim: "" };
  const content = [{ type: "paragraph", content: [{ type: "text", text: "林望说" }] }];
  const editor = editing({
    type: "doc",
    content: [
      { type: "epigraph", attrs: { id: "e", standing: true } },
      { type: "quotation", attrs, content },
    ],
  });
  const edition = searched(editor.state.doc, { standingText: "林望的题记", title: "记林望" });
  const matches = search("林望")(edition);
  expect(matches.map(({ place, locked }) => `${place.kind} ${locked}`)).toEqual([
    "line null",
    "standing standing",
    "field null",
    "field null",
    "text null",
  ]);
  expect(search("林望")({ ...edition, readOnly: true }).every(({ locked }) => locked === "readOnly")).toBe(true);
  const taken = search("林望")({ ...edition, mayWrite: (place) => place === "q" });
  expect(taken.map(({ locked }) => locked)).toEqual(["taken", "standing", null, null, null]);
  expect(replacingTransaction(editor.state, matches, "长".repeat(450)).replaced).toBe(3);
  const { transaction, replaced } = replacingTransaction(editor.state, matches, "林汀");
  expect(replaced).toBe(4);
  expect(transaction.steps.some((step) => step instanceof LineStep && step.after === "记林汀")).toBe(true);
  expect(transaction.doc.child(1).attrs).toMatchObject({ speaker: "林汀", work: "林汀集", date: "2021" });
  expect(transaction.doc.child(1).textContent).toBe("林汀说");
});

test("one undo takes everything back, the title too, unless it was written since", () => {
  const editor = editing({ type: "doc", content: [paragraph("a", text("渡船")), paragraph("b", text("渡船和渡船"))] });
  const screen = new EditionScreen({ title: "渡船", deck: "", document: documentOf(editor.state.doc) });
  editor.on("transaction", ({ transaction }) => {
    for (const step of transaction.steps) if (step instanceof LineStep) screen.rewrite(step);
  });
  const before = editor.state.doc;
  const replace = () => {
    const matches = search("渡船")(searched(editor.state.doc, { title: screen.title() }));
    editor.view.dispatch(replacingTransaction(editor.state, matches, "轮船").transaction);
  };
  replace();
  expect([screen.title(), editor.state.doc.textContent]).toEqual(["轮船", "轮船轮船和轮船"]);
  undo(editor.state, editor.view.dispatch);
  expect(screen.title()).toBe("渡船");
  expect(editor.state.doc.eq(before)).toBe(true);

  replace();
  screen.write("title", "另一个标题");
  undo(editor.state, editor.view.dispatch);
  expect(screen.title()).toBe("另一个标题");
  expect(editor.state.doc.eq(before)).toBe(true);
});

test("what a footnote says and what cells hold is found too, and a note's match stands at its sign", () => {
  const schema = getSchema(documentExtensions);
  const cell = { type: "tableCell", content: [{ type: "paragraph", content: [text("渡船")] }] };
  const doc = Node.fromJSON(schema, {
    type: "doc",
    content: [
      paragraph("a", text("一"), { type: "footnote", attrs: { id: "n1" }, content: [text("渡船")] }),
      { type: "table", attrs: { id: "t", caption: "渡船" }, content: [{ type: "tableRow", content: [cell] }] },
    ],
  });
  const matches = search("渡船")(searched(doc));
  expect(matches.map(({ place }) => place.kind)).toEqual(["text", "field", "text"]);
  const [note] = matches;
  if (note?.place.kind !== "text" || !note.block) throw new Error("no note");
  const around = noteAround(note.block.node, note.place.at);
  expect(doc.nodeAt(note.block.position + (around?.from ?? 0))?.type.name).toBe("footnote");
  expect(noteAround(note.block.node, 1)).toBeNull();
  expect(replacingTransaction(EditorState.create({ doc }), matches, "轮船").replaced).toBe(3);
});

test("a note's words that become shorter move none of the matches behind its sign", () => {
  const schema = getSchema(documentExtensions);
  const note = { type: "footnote", attrs: { id: "n1" }, content: [{ type: "text", text: "𝐀" }] };
  const content = [note, { type: "text", text: "Digital China" }];
  const document = documentSchema.parse({
    type: "doc",
    content: [{ type: "paragraph", attrs: { id: "b1" }, content }],
  });
  const doc = Node.fromJSON(schema, fromDocument(document));
  const { transaction } = replacingTransaction(EditorState.create({ doc }), search("a")(searched(doc)), "☃");
  expect(transaction.doc.textContent).toBe("☃Digit☃l Chin☃");
});

test("in any document: what is found stands where it says, and replacing it changes nothing else", () => {
  const schema = getSchema(documentExtensions);
  fc.assert(
    fc.property(documents, fc.constantFrom("数", "字", "a", "引"), (document, wording) => {
      const doc = Node.fromJSON(schema, fromDocument(document));
      const find = search(wording);
      const matches = find(searched(doc));
      for (const { place, span, block } of matches)
        if (place.kind === "text" && block) {
          const at = block.position + place.at;
          expect(doc.textBetween(at + span.from, at + span.to)).toBe(place.text.slice(span.from, span.to));
        }
      const { transaction, replaced } = replacingTransaction(EditorState.create({ doc }), matches, "☃");
      // What the quotation library says is found and not replaced.
      const isOpen = ({ locked }: (typeof matches)[number]) => locked === null;
      expect(replaced).toBe(matches.filter(isOpen).length);
      expect(find(searched(transaction.doc)).filter(isOpen)).toEqual([]);
      const ids = (of: Node) => of.children.map(({ attrs }) => attrs.id);
      expect(ids(transaction.doc)).toEqual(ids(doc));
    }),
  );
});
