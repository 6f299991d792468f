import type { Failure } from "#domain/result.ts";
import type { SaveStatus } from "#editor/saving/save-state.ts";

/** `again`: the same command is sent again by itself, because what is in its way goes without another key being pressed. */
export type Held = { status: Extract<SaveStatus, "offline" | "signedOut" | "outdated" | "refused">; again: boolean };

/** What a command that was not carried out means for the words in it. Null: no answer came. */
export function heldBy(failure: Failure | null): Held {
  switch (failure?.code) {
    case undefined:
    case "tooManyRequests":
    case "unavailable":
    case "internal":
      return { status: "offline", again: true };
    case "notSignedIn":
    case "otherPerson":
      return { status: "signedOut", again: true };
    case "pageOutdated":
      return { status: "outdated", again: true };
    // A stage of review has the text for now; when it lets go, the words are taken.
    case "heldInReview":
      return { status: "refused", again: true };
    // The same words would be refused again.
    default:
      return { status: "refused", again: false };
  }
}
