import Heading from "@tiptap/extension-heading";

/** The title is the article's only first level, so text starts at 2; what a paste brings is brought into range. */
export const SectionHeading = Heading.extend({
  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },
  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(4, Math.max(2, level)) } }));
  },
}).configure({ levels: [2, 3, 4] });
