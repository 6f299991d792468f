"use client";

import type { Editor, EditorEvents } from "@tiptap/core";
import { createContentComponent, EditorContent } from "@tiptap/react";
import { useEffect, useLayoutEffect, useRef, useState } from "react";

/**
 * For `useEditor`, with `WrittenSurface`: blocks that React draws are React's from the first view on. `EditorContent` by
 * itself gives them to React once the text is on the page, and the whole text is put up a second time.
 */
export function drawnByReact({ editor }: EditorEvents["beforeCreate"]): void {
  Object.assign(editor, { contentComponent: createContentComponent() });
}

/** The text comes on the page when its blocks are drawn: inside the page, each of them would cost a layout of all. */
export function WrittenSurface({ editor, className }: { editor: Editor; className?: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState(false);
  useEffect(() => setDrawn(true), []);
  useLayoutEffect(() => {
    if (!drawn || editor.isDestroyed) return;
    place.current?.append(editor.view.dom);
    // From here on the library draws a new block before the caret goes into it.
    Object.assign(editor, { isEditorContentInitialized: true });
  }, [drawn, editor]);
  return <EditorContent editor={editor} innerRef={place} className={className} />;
}
