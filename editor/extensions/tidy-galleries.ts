import { Fragment, type Node } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { shownMeta } from "#editor/show-document.ts";

/**
 * Takes the empty places out of a gallery that fill it up to the least it may have when pictures are cut or what is between
 * them is deleted; of one picture that is left it makes a figure. A place that was empty before stays.
 */
export function tidyGalleries(): Plugin {
  return new Plugin({
    key: new PluginKey("tidyGalleries"),
    appendTransaction: (transactions, before, after) => {
      if (before.doc === after.doc) return null;
      if (transactions.some((one) => one.getMeta(shownMeta) === true || one.getMeta("history$"))) return null;
      const { tr } = after;
      after.doc.forEach((gallery, position) => {
        if (gallery.type.name !== "gallery" || !gallery.children.some(isFiller)) return;
        const was = before.doc.children.find(({ attrs }) => attrs.id === gallery.attrs.id);
        const [only, another, ...others] = gallery.children.filter((figure) => !isFiller(figure));
        if (was?.type !== gallery.type || was.children.some(isFiller) || !only) return;
        const kept = another
          ? gallery.copy(Fragment.from([only, another, ...others]))
          : only.type.create({ ...only.attrs, id: gallery.attrs.id }, only.content);
        const at = tr.mapping.map(position);
        tr.replaceWith(at, at + gallery.nodeSize, kept);
      });
      return tr.docChanged ? tr : null;
    },
  });
}

function isFiller({ attrs, content }: Node): boolean {
  return content.size === 0 && Object.values(attrs).every((value) => value === "" || value === null);
}
