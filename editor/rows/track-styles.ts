import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Track } from "#domain/alignment/tracks.ts";

type BlockTracks = ReadonlyMap<string, Track>;

const tracksKey = new PluginKey<BlockTracks>("tracks");

/** Puts every top-level block on its line of the grid that both languages share. The document itself knows nothing of it. */
export const TrackStyles = Extension.create<{ tracks: () => BlockTracks }>({
  name: "trackStyles",
  addOptions: () => ({ tracks: () => new Map() }),
  addProseMirrorPlugins() {
    const { tracks: first } = this.options;
    return [
      new Plugin<BlockTracks>({
        key: tracksKey,
        state: {
          init: () => first(),
          apply: (transaction, tracks) => (transaction.getMeta(tracksKey) as BlockTracks | undefined) ?? tracks,
        },
        props: {
          decorations(state) {
            const tracks = tracksKey.getState(state);
            const styles: Decoration[] = [];
            state.doc.forEach((block, position) => {
              const track = tracks?.get(String(block.attrs.id));
              if (!track) return;
              const style = `grid-row: ${track.start} / span ${track.span}`;
              styles.push(Decoration.node(position, position + block.nodeSize, { style }));
            });
            return DecorationSet.create(state.doc, styles);
          },
        },
      }),
    ];
  },
});

export { tracksKey };
