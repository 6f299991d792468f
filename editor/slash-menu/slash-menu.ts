import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { ReactRenderer } from "@tiptap/react";
import Suggestion, { type SuggestionProps } from "@tiptap/suggestion";
import { type BlockKind, turnInto } from "#editor/block-kinds.ts";
import { findTrigger } from "#editor/slash-menu/find-trigger.ts";
import { matchKinds } from "#editor/slash-menu/match-kinds.ts";
import { SlashMenuList, type SlashMenuProps } from "#editor/slash-menu/slash-menu-list.tsx";

type Props = SuggestionProps<BlockKind, BlockKind>;

/** Choosing a block by typing `/` or `、` at the start of a line. */
export const SlashMenu = Extension.create<{ labels: Record<BlockKind, string> | null }>({
  name: "slashMenu",
  addOptions() {
    return { labels: null };
  },
  addProseMirrorPlugins() {
    const { labels } = this.options;
    if (labels === null) return [];
    return [
      Suggestion<BlockKind, BlockKind>({
        editor: this.editor,
        pluginKey: new PluginKey("slashMenu"),
        // Within the page's own part, where somebody who goes by landmarks looks for it.
        container: "#content",
        findSuggestionMatch: ({ $position }) => findTrigger($position),
        // Nothing may open under the hands of an input method; once open it may be filtered by one.
        allow: ({ editor, isActive }) => isActive === true || !editor.view.composing,
        items: ({ query }) => matchKinds(query, labels),
        command: ({ editor, range, props: kind }) => {
          editor.chain().focus().deleteRange(range).run();
          turnInto(editor, kind);
        },
        render: menuRenderer,
      }),
    ];
  },
});

function menuRenderer() {
  let renderer: ReactRenderer<unknown, SlashMenuProps> | null = null;
  let unmount: (() => void) | null = null;
  let shown: Props | null = null;
  let active = 0;

  const draw = () => {
    if (!shown || !renderer) return;
    const { items, command, editor } = shown;
    active = Math.max(0, Math.min(active, items.length - 1));
    renderer.updateProps({ items, active, onChoose: command });
    const root = editor.view.dom;
    if (items[active]) root.setAttribute("aria-activedescendant", `slash-${items[active]}`);
    else root.removeAttribute("aria-activedescendant");
  };

  return {
    onStart: (props: Props) => {
      active = 0;
      shown = props;
      renderer = new ReactRenderer(SlashMenuList, {
        editor: props.editor,
        props: { items: props.items, active, onChoose: props.command },
      });
      unmount = props.mount(renderer.element);
      draw();
    },
    onUpdate: (props: Props) => {
      shown = props;
      draw();
    },
    onKeyDown: ({ event }: { event: KeyboardEvent }) => {
      // 229: a key that an input method has taken for itself, in browsers that do not say isComposing.
      if (!shown || shown.items.length === 0 || event.isComposing || event.keyCode === 229) return false;
      const count = shown.items.length;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        active = (active + (event.key === "ArrowDown" ? 1 : count - 1)) % count;
        draw();
        return true;
      }
      const chosen = shown.items[active];
      if ((event.key === "Enter" || event.key === "Tab") && chosen) {
        shown.command(chosen);
        return true;
      }
      return false;
    },
    onExit: (props: Props) => {
      props.editor.view.dom.removeAttribute("aria-activedescendant");
      unmount?.();
      renderer?.destroy();
      renderer = null;
      shown = null;
    },
  };
}
