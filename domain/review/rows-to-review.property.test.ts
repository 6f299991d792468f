import fc from "fast-check";
import { expect, test } from "vitest";
import { reconcile } from "#domain/alignment/reconcile.ts";
import { isChange } from "#domain/comparing/compare-texts.ts";
import { type Block, documentSchema } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";
import type { ArticleContent } from "#domain/publication/article-content.ts";
import { sampleContent } from "#domain/publication/testing/article-content.ts";
import { rowsToReview } from "#domain/review/rows-to-review.ts";
import { pairHash, reviewed } from "#domain/review/testing/reviewed.ts";

const paragraph = (id: string, text: string): Block => ({
  type: "paragraph",
  attrs: { id },
  content: [{ type: "text", text }],
});
const language = fc.constantFrom<Language>("zh", "en");
const words = fc.string({ unit: fc.constantFrom(..."桥风灯 ab，。"), minLength: 1, maxLength: 8 });
const ids = fc.constantFrom(..."abcdef");

/** Anything that somebody can do to what a signature covers. */
const edit = fc.oneof(
  fc.record({ what: fc.constant("write" as const), language, id: ids, text: words }),
  fc.record({ what: fc.constant("remove" as const), language, id: ids }),
  fc.record({ what: fc.constant("move" as const), language, id: ids, to: fc.nat(6) }),
  fc.record({
    what: fc.constant("line" as const),
    language,
    part: fc.constantFrom("title" as const, "deck" as const),
    text: words,
  }),
  fc.record({ what: fc.constant("slug" as const), text: fc.constantFrom("a-bridge", "bridges") }),
  fc.record({ what: fc.constant("time" as const), text: fc.constantFrom(null, "2026-03-01T08:00:00+08:00") }),
  fc.record({ what: fc.constant("cover" as const), gone: fc.boolean() }),
  fc.record({ what: fc.constant("credit" as const), personId: fc.constantFrom("per-1", "per-2") }),
  fc.record({ what: fc.constant("tags" as const), gone: fc.boolean() }),
  fc.record({ what: fc.constant("script" as const), script: fc.constantFrom("Hans" as const, "Hant" as const) }),
  fc.record({ what: fc.constant("pair" as const), at: fc.nat(5), with: fc.nat(5) }),
);
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function perform(content: ArticleContent, done: Edit): void {
  const edition = "language" in done ? content.editions[done.language] : undefined;
  const before = { zh: content.editions.zh?.document, en: content.editions.en?.document };
  switch (done.what) {
    case "write":
    case "remove":
    case "move": {
      if (!edition) return;
      const blocks = [...edition.document.content];
      const at = blocks.findIndex(({ attrs }) => attrs.id === done.id);
      if (done.what === "write")
        blocks.splice(at < 0 ? blocks.length : at, at < 0 ? 0 : 1, paragraph(done.id, done.text));
      else if (at >= 0) {
        const [block] = blocks.splice(at, 1);
        if (done.what === "move" && block) blocks.splice(done.to, 0, block);
      }
      edition.document = { type: "doc", content: blocks };
      break;
    }
    case "line":
      if (edition) edition[done.part] = done.text;
      return;
    case "slug":
      content.slug = done.text;
      return;
    case "time":
      content.datePublished = done.text;
      return;
    case "cover":
      content.cover = done.gone ? null : sampleContent().cover;
      return;
    case "credit":
      content.credits = [{ roles: ["author"], personIds: [done.personId] }];
      return;
    case "tags":
      content.tags = done.gone ? [] : sampleContent().tags;
      return;
    case "script":
      if (content.editions.zh) content.editions.zh.script = done.script;
      return;
    case "pair": {
      const [one, other] = [content.alignment.rows[done.at], content.alignment.rows[done.with]];
      if (one && other) [one.targetIds, other.targetIds] = [other.targetIds, one.targetIds];
      // As pairing does: rows are kept in reading order, or the next save would move them.
      break;
    }
    default:
      done satisfies never;
  }
  const after = { zh: content.editions.zh?.document, en: content.editions.en?.document };
  if (!before.zh || !before.en || !after.zh || !after.en) return;
  const [source, target] = [
    { before: before.zh, after: after.zh },
    { before: before.en, after: after.en },
  ];
  content.alignment.rows = reconcile(content.alignment.rows, source, target);
}

function made(edits: readonly Edit[]): ArticleContent {
  const content = sampleContent((sample) => {
    const empty = documentSchema.parse({ type: "doc", content: [] });
    for (const edition of Object.values(sample.editions)) edition.document = empty;
    sample.alignment.rows = [];
  });
  for (const id of "abc") {
    perform(content, { what: "write", language: "zh", id, text: `桥${id}` });
    perform(content, { what: "write", language: "en", id, text: `Bridge ${id}` });
  }
  for (const one of edits) perform(content, one);
  return content;
}
const deciding = { scope: ["zh", "en"] as const, findings: [] };
const runs = { numRuns: fc.readConfigureGlobal().numRuns ?? 300 };

test("what voids a signature of the pair opens a row, and what opens a row for having changed voids it", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 6 }), fc.array(edit, { maxLength: 6 }), (first, then) => {
      const [before, now] = [made(first), made([...first, ...then])];
      const [signed, stands] = [pairHash(before), pairHash(now)];
      fc.pre(signed !== "" && stands !== "");
      const rows = rowsToReview(reviewed(now), reviewed(before), deciding);
      expect(rows.some(({ changed }) => changed.length > 0)).toBe(signed !== stands);
    }),
    runs,
  );
});

test("every block of both moments is in exactly one row, every difference with it, and no key twice", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.array(edit, { maxLength: 8 }), (first, then) => {
      const [before, now] = [made(first), made([...first, ...then])];
      const rows = rowsToReview(reviewed(now), reviewed(before), deciding);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
      for (const one of ["zh", "en"] as const) {
        const idsIn = (content: ArticleContent) =>
          content.editions[one]?.document.content.map(({ attrs }) => attrs.id) ?? [];
        const shown = rows.flatMap(({ sides }) => sides[one]).filter(({ is, was }) => is !== null || was !== null);
        const all = [...new Set([...idsIn(before), ...idsIn(now)])].sort();
        expect(shown.map(({ is, was }) => (is ?? was)?.attrs.id).sort()).toEqual(all);
        for (const { changed, sides, open } of rows) {
          if (sides[one].some(isChange)) expect([changed.includes(one), open]).toEqual([true, true]);
        }
      }
    }),
    runs,
  );
});
