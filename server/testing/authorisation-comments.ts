import type { Actor } from "#domain/access.ts";
import { createId } from "#domain/ids.ts";
import { openThread } from "#server/comments/open-thread.ts";
import { type AuthorisationCase, everybody } from "#server/testing/authorisation-case.ts";
import { command, draft } from "#server/testing/authorisation-inputs.ts";

const target = { language: "zh" as const, place: { blockId: "b1" } };

/** A thread that its actor opened. */
async function thread(actor: Actor) {
  const { author, id: articleId } = await draft();
  // Who has no role may open none; they are asked about somebody else's.
  const input = { articleId, target, body: "这里再看一下。" };
  const own = await openThread(actor, { ...command(), ...input });
  const opened = own.ok ? own : await openThread(author, { ...command(), ...input });
  return { articleId, ...(opened.ok ? opened.value : { threadId: createId(), commentId: createId() }) };
}

/** The cases of server/comments/. */
export const commentCases: Record<string, AuthorisationCase> = {
  "comments/edit-comment": {
    allowed: everybody,
    input: async (actor) => ({ ...command(), ...(await thread(actor)), body: "这里写得对。" }),
  },
  "comments/list-comments": { allowed: everybody, input: async () => ({ articleId: (await draft()).id }) },
  "comments/open-thread": {
    allowed: everybody,
    input: async () => ({ ...command(), articleId: (await draft()).id, target, body: "这里再看一下。" }),
  },
  "comments/reopen-thread": {
    allowed: everybody,
    input: async (actor) => {
      const { articleId, threadId } = await thread(actor);
      return { ...command(), articleId, threadId };
    },
  },
  "comments/reply": {
    allowed: everybody,
    input: async (actor) => {
      const { articleId, threadId } = await thread(actor);
      return { ...command(), articleId, threadId, body: "好。" };
    },
  },
  "comments/resolve-thread": {
    allowed: everybody,
    input: async (actor) => {
      const { articleId, threadId } = await thread(actor);
      return { ...command(), articleId, threadId };
    },
  },
  "comments/withdraw-comment": {
    allowed: everybody,
    input: async (actor) => ({ ...command(), ...(await thread(actor)) }),
  },
};
