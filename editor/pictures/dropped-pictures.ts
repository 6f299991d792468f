import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";

/** Takes picture files that are dropped on the text or pasted into it. `at` is where they fell. */
export const DroppedPictures = Extension.create<{ take: ((files: File[], at?: number) => void) | null }>({
  name: "droppedPictures",
  // Before pasted words: a picture alone has none, whatever else the clipboard says of it.
  priority: 950,
  addOptions() {
    return { take: null };
  },
  addProseMirrorPlugins() {
    const { take } = this.options;
    if (take === null) return [];
    return [
      new Plugin({
        key: new PluginKey("droppedPictures"),
        props: {
          // The events themselves: the editor's own hooks come after whoever listens to these.
          handleDOMEvents: {
            paste: (view, event) => {
              const files = view.editable ? picturesAlone(event.clipboardData) : [];
              if (files.length === 0) return false;
              event.preventDefault();
              take(files);
              return true;
            },
            drop: (view, event) => {
              const files = view.editable ? pictureFiles(event.dataTransfer) : [];
              if (files.length === 0) return false;
              event.preventDefault();
              take(files, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
              return true;
            },
          },
        },
      }),
    ];
  },
});

function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

/** Office programs also put a picture of copied words on the clipboard: then the words are meant. */
function picturesAlone(data: DataTransfer | null): File[] {
  if (data === null || data.getData("text/plain").trim() !== "") return [];
  const words = data.getData("text/html").replace(/<!--.*?-->|<(style|title)\b.*?<\/\1>|<[^>]*>|&nbsp;/gis, "");
  return words.trim() === "" ? pictureFiles(data) : [];
}
