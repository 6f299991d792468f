/**
 * Why a rendered page is not fit to be stored. A refused page leaves the former one in place; the reason goes to the log
 * and to the job's error, never to a reader.
 */
export type RefusalReason =
  /** Next gave no answer in time. */
  | "unreachable"
  /** Next answered with another status than the one the path calls for. */
  | "status"
  /** Not HTML, or Next's error shell. */
  | "notAPage"
  /** No `<title>`, an empty one, or not exactly one in `<head>`. */
  | "titleNotInHead"
  /** No `<link rel="canonical">`, or not exactly one in `<head>`. */
  | "canonicalNotInHead"
  /** React streamed part of the page after the rest and counts on a script to move it into place. */
  | "streaming"
  /** A script that is neither the framework's own nor on the allow-list. */
  | "script"
  /** An event handler or style in an attribute, which the page's policy would block. */
  | "attribute"
  /** A link that would run a script. */
  | "unsafeLink"
  /** A stylesheet the build does not have, or one that cannot stand in a page. */
  | "stylesheet";

export type Refusal = { reason: RefusalReason; detail: string };

/** A page that was refused. */
export type Refused = { path: string; refusal: Refusal };

/** Pages were not fit to be stored; their former state stays. Thrown so that the job is tried again and an operator hears. */
export class PagesRefused extends Error {
  constructor(readonly refused: readonly Refused[]) {
    super(
      `refused: ${refused.map(({ path, refusal }) => `${path} (${refusal.reason}: ${refusal.detail})`).join("; ")}`,
    );
    this.name = "PagesRefused";
  }
}

/** Says that pages were refused, where any was. */
export function throwRefused(refused: readonly Refused[]): void {
  if (refused.length > 0) {
    throw new PagesRefused(refused);
  }
}
