import type { Anchor } from "#domain/annotations/anchor.ts";
import type { Target } from "#domain/annotations/target.ts";
import { writtenText } from "#domain/text.ts";

/** What a comment says: plain text, in which `@[account id]` calls somebody (domain/comments/mentions.ts). */
export const commentBodySchema = writtenText(4000).refine((body) => body.trim() !== "", {
  error: "a comment says something",
});

/** So many an article may have, settled ones included: all of them are listed beside it. */
export const mostThreads = 1000;
/** So many comments a thread may have. */
export const mostComments = 300;

/** An account by its name. */
export type DeskName = { id: string; name: string };

/** A person of the desk in comments; whoever is not `active` can't be called any more. */
export type CommentPerson = DeskName & { active: boolean };

export type CommentForDesk = {
  id: string;
  author: DeskName;
  /** "" once its author took it back. */
  body: string;
  mentions: readonly string[];
  /** ISO 8601, UTC. */
  createdAt: string;
  editedAt: string | null;
  withdrawnAt: string | null;
};

/** Everything said about one place, the oldest first. */
export type ThreadForDesk = {
  id: string;
  target: Target;
  /** Where its words stand in the working copy. */
  anchor: Anchor;
  createdAt: string;
  resolved: { at: string; by: string } | null;
  comments: readonly CommentForDesk[];
};

/** What the desk says of an article's comments: threads in the order of the words, those without words last. */
export type CommentsForDesk = { threads: readonly ThreadForDesk[]; people: readonly CommentPerson[] };
