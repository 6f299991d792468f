import { MantineProvider } from "@mantine/core";
import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ThreadForDesk } from "#domain/comments/thread.ts";
import type { CommentActions } from "#editor/comments/comment-actions.ts";
import { CommentPanel, type CommentPanelProps } from "#editor/comments/comment-panel.tsx";
import messages from "../../messages/en.json" with { type: "json" };

const never = async () => false;
const actions: CommentActions = {
  open: async () => null,
  reply: never,
  edit: never,
  withdraw: never,
  resolve: never,
  reopen: never,
};
const position = { type: "TextPositionSelector" as const, start: 0, end: 3 };
const quote = { type: "TextQuoteSelector" as const, prefix: "", exact: "山还在", suffix: "" };
const thread = (id: string, author: string, body: string, change: Partial<ThreadForDesk> = {}): ThreadForDesk => ({
  id,
  target: { language: "zh", place: { blockId: "a" }, range: { position, quote } },
  anchor: { at: { blockId: "a", start: 0, end: 3 } },
  createdAt: "2026-01-01T00:00:00.000Z",
  resolved: null,
  comments: [
    {
      ...{ id: `${id}-1`, author: { id: author, name: author }, body, mentions: [] },
      ...{ createdAt: "2026-01-01T00:00:00.000Z", editedAt: null, withdrawnAt: null },
    },
  ],
  ...change,
});

function shown(change: Partial<CommentPanelProps>): string {
  const given: CommentPanelProps = {
    ...{ threads: [], active: null, userId: "me", composing: null, drafts: new Map(), actions },
    people: [{ id: "lin", name: "林望", active: true }],
    localeOf: (language) => (language === "zh" ? "zh-Hans" : "en"),
    wordsOf: ({ range }) => range?.quote.exact ?? "",
    onGo: () => undefined,
    onCompose: () => undefined,
    onComposed: () => undefined,
    ...change,
  };
  const failed = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en" messages={messages} timeZone="UTC" onError={failed}>
      <MantineProvider>
        <CommentPanel {...given} />
      </MantineProvider>
    </NextIntlClientProvider>,
  );
}

test("what is open is listed, with names for who is called and the way to the words", () => {
  const html = shown({
    threads: [thread("t1", "ho", "@[lin] 请看"), thread("t2", "ho", "Done.", { resolved: { at: "", by: "Ho" } })],
  });
  expect(html).toContain("<b>@林望</b>");
  expect(html).toMatch(/<button[^>]*>(?:<span[^>]*>)*.*山还在/);
  expect(html).not.toContain("Done.");
  // Others' words are not mine to change.
  expect(html).not.toContain(messages.studio.comments.withdraw);
});

test("words that are gone are shown, and lead nowhere", () => {
  const html = shown({ threads: [thread("t1", "me", "Why?", { anchor: "orphaned" })] });
  expect(html).toContain(messages.studio.comments.gone);
  expect(html).toMatch(/<div[^>]*data-orphaned[^>]*>.*山还在/);
  expect(html).toContain(messages.studio.comments.withdraw);
});

test("who may say nothing reads", () => {
  const html = shown({ threads: [thread("t1", "me", "Why?")], actions: null });
  expect(html).toContain("Why?");
  for (const key of ["reply", "resolve", "withdraw", "aboutLine"] as const)
    expect(html).not.toContain(`>${messages.studio.comments[key]}<`);
  expect(shown({ actions: null })).toContain(messages.studio.comments.none.open);
  expect(shown({})).toContain(messages.studio.comments.noneYet);
});

test("what somebody began to say about words is there beside them", () => {
  const html = shown({ composing: thread("t", "me", "").target, drafts: new Map([["new", "Half a sent"]]) });
  expect(html).toContain("山还在");
  expect(html).toMatch(/<textarea[^>]*>Half a sent/);
});
