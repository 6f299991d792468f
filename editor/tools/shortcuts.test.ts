import { Editor, getExtensionField } from "@tiptap/core";
import { UndoRedo } from "@tiptap/extensions";
import { expect, test } from "vitest";
import { BlockKeys } from "#editor/blocks/block-keys.ts";
import { documentExtensions } from "#editor/extensions/document-extensions.ts";
import { askedBy } from "#editor/tools/marks.ts";
import { shortcuts, surfaceCommand } from "#editor/tools/shortcuts.ts";

const drawn: Record<string, string> = { "←": "ArrowLeft", "→": "ArrowRight", "↑": "ArrowUp", "↓": "ArrowDown" };

function press(chord: readonly string[]) {
  const key = drawn[chord.at(-1) ?? ""] ?? chord.at(-1) ?? "";
  return {
    key,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : key,
    ctrlKey: chord.includes("mod"),
    metaKey: false,
    shiftKey: chord.includes("Shift"),
    altKey: chord.includes("Alt"),
  };
}

const content = { type: "doc", content: [{ type: "paragraph" }] };

/** Every key that an extension of the text binds, as it writes it, in small letters. */
function boundKeys(): Set<string> {
  const editor = new Editor({ element: null, extensions: [...documentExtensions, UndoRedo, BlockKeys], content });
  const keys = editor.extensionManager.extensions.flatMap((extension) => {
    const { name, options, storage } = extension;
    const add = getExtensionField<(() => Record<string, unknown>) | undefined>(extension, "addKeyboardShortcuts", {
      name,
      options,
      storage,
      editor,
    });
    return Object.keys(add?.() ?? {});
  });
  return new Set(keys.map(inOrder));
}

/** `Shift-Mod-z` and `Mod-Shift-Z` are one. */
function inOrder(key: string): string {
  return key.toLowerCase().split("-").sort().join("-");
}

/** Not bound but typed, or a row of keys: the journeys press these. */
const typed = new Set(["blockMenu", "divider", "heading", "leaveQuotation", "nest"]);

test("every key of the surface that the sheet prints is heard, and means one thing", () => {
  for (const { name, keys, at } of shortcuts)
    for (const chord of keys)
      expect(surfaceCommand(press(chord)), `${name} ${chord.join("+")}`).toBe(at === "surface" ? name : null);
});

test("every key of the text that the sheet prints is bound", () => {
  const bound = boundKeys();
  for (const { name, keys, at } of shortcuts) {
    if (at !== "text" || typed.has(name)) continue;
    for (const chord of keys) {
      if (name === "ruby" || name === "link" || name === "footnote") expect(askedBy(press(chord))).toBe(name);
      else expect(bound, name).toContain(inOrder(chord.map((key) => drawn[key] ?? key).join("-")));
    }
  }
});

test("nothing is done for a key with another key beside it", () => {
  expect(surfaceCommand(press(["mod", "Alt", "F"]))).toBeNull();
  expect(surfaceCommand(press(["F"]))).toBeNull();
  expect(surfaceCommand(press(["mod", "Shift", "S"]))).toBeNull();
});
