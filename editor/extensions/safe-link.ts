import Link from "@tiptap/extension-link";
import { isSafeHref } from "#domain/document/link.ts";

/**
 * A link is an address and nothing else. Addresses become links when pasted with their scheme or over a selection, never
 * while typing: prose is full of names with dots.
 */
export const SafeLink = Link.extend({
  addAttributes() {
    return { href: { default: null } };
  },
}).configure({
  openOnClick: false,
  autolink: false,
  linkOnPaste: true,
  defaultProtocol: "https",
  HTMLAttributes: { target: null, rel: null, class: null },
  isAllowedUri: (uri) => isSafeHref(uri),
  shouldAutoLink: (uri) => /^https?:\/\//i.test(uri) && isSafeHref(uri),
});
