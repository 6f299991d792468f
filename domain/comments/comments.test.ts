import { describe, expect, test } from "vitest";
import type { Anchor } from "#domain/annotations/anchor.ts";
import { countThreads, filterThreads } from "#domain/comments/filter-threads.ts";
import { bodyParts, mentionsOf, storedBody, writtenBody } from "#domain/comments/mentions.ts";
import { orderThreads } from "#domain/comments/order-threads.ts";
import { commentBodySchema, type ThreadForDesk } from "#domain/comments/thread.ts";
import { whoHears } from "#domain/comments/who-hears.ts";
import type { Document } from "#domain/document/document.ts";
import type { Language } from "#domain/locale.ts";

const people = [
  { id: "u-ann", name: "Ann" },
  { id: "u-bel", name: "Annabel Ho" },
  { id: "u-lin", name: "林望" },
];

describe("who is called", () => {
  test("is stored by account, shown by name, and edited by name", () => {
    const stored = storedBody("@林望请看，@Annabel Ho and @Ann too. @nobody", people);
    expect(stored).toBe("@[u-lin]请看，@[u-bel] and @[u-ann] too. @nobody");
    expect(mentionsOf(`${stored} @[u-lin]`)).toEqual(["u-lin", "u-bel", "u-ann"]);
    expect(writtenBody(stored, people)).toBe("@林望请看，@Annabel Ho and @Ann too. @nobody");
    expect(bodyParts("@[u-ann] @[gone]", people)).toEqual([
      { text: "@Ann", mention: "u-ann" },
      { text: " @[gone]", mention: null },
    ]);
  });

  test("is nobody whose name is only the beginning of a word", () => {
    expect(storedBody("@Annette", people)).toBe("@Annette");
    expect(storedBody("mail@", people)).toBe("mail@");
  });
});

test("a comment says something", () => {
  expect(commentBodySchema.safeParse(" \n").success).toBe(false);
  expect(commentBodySchema.safeParse("字".repeat(4001)).success).toBe(false);
  expect(commentBodySchema.safeParse("好").success).toBe(true);
});

describe("who hears of a comment", () => {
  test("are those it calls and those of its thread, each once, and never its author", () => {
    const before = [
      { authorId: "a", mentions: ["c"] },
      { authorId: "b", mentions: [] },
    ];
    expect(whoHears({ authorId: "b", mentions: ["a", "b", "d", "a"] }, before)).toEqual({
      mentioned: ["a", "d"],
      participants: ["c"],
    });
    expect(whoHears({ authorId: "a", mentions: [] }, [])).toEqual({ mentioned: [], participants: [] });
  });

  test("are, once it is edited, those alone whom it did not call before", () => {
    expect(whoHears({ authorId: "b", mentions: ["a", "d"] }, [], ["a"])).toEqual({
      mentioned: ["d"],
      participants: [],
    });
  });
});

const documentOf = (...ids: string[]): Document => ({
  type: "doc",
  content: ids.map((id) => ({ type: "paragraph", attrs: { id } })),
});
const thread = (
  id: string,
  language: Language,
  anchor: Anchor,
  { resolved = false, mentions = [] as string[] } = {},
): ThreadForDesk => ({
  id,
  target: { language, place: { blockId: "a" } },
  anchor,
  createdAt: `2026-01-0${id.length}T00:00:00.000Z`,
  resolved: resolved ? { at: "", by: "" } : null,
  comments: [
    { id, author: { id: "x", name: "" }, body: "", mentions, createdAt: "", editedAt: null, withdrawnAt: null },
  ],
});
const at = (blockId: string, start = 0): Anchor => ({ at: { blockId, start, end: start + 1 } });

test("threads stand in the order in which the words are read, gone ones last", () => {
  const threads = [
    thread("gone", "zh", "orphaned"),
    thread("b", "zh", at("b")),
    thread("a late", "zh", at("a", 9)),
    thread("p", "en", at("p")),
    thread("a", "zh", at("a")),
    thread("deck", "zh", { at: { line: "deck", start: 0, end: 1 } }),
    thread("title", "en", { at: { line: "title", start: 0, end: 1 } }),
  ];
  const rows = [
    { sourceIds: ["a"], targetIds: ["p"] },
    { sourceIds: ["b"], targetIds: [] },
  ].map((row) => ({ ...row, sourceHashes: [], status: "draft" as const, origin: "human" as const }));
  const documents = { zh: documentOf("a", "b"), en: documentOf("p") };
  const order = (source: Language) => orderThreads(threads, source, { rows }, documents).map(({ id }) => id);
  expect(order("zh")).toEqual(["title", "deck", "a", "a late", "p", "b", "gone"]);
});

test("a filter lets through what it says, and counts the same", () => {
  const threads = [
    thread("1", "zh", at("a"), { mentions: ["me"] }),
    thread("2", "en", "orphaned"),
    thread("3", "en", "orphaned", { resolved: true, mentions: ["me"] }),
  ];
  const shown = (kind: "open" | "mine" | "orphaned" | "resolved", language: Language | null = null) =>
    filterThreads(threads, { kind, language }, "me").map(({ id }) => id);
  expect([shown("open"), shown("mine"), shown("orphaned"), shown("resolved")]).toEqual([
    ["1", "2"],
    ["1"],
    ["2"],
    ["3"],
  ]);
  expect(shown("open", "zh")).toEqual(["1"]);
  expect(countThreads(threads, "me")).toEqual({ open: 2, mine: 1, orphaned: 1, resolved: 1 });
});
