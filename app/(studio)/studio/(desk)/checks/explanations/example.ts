import type { TextKind } from "#domain/checks/pair.ts";
import type { Script } from "#domain/locale.ts";

/** What stands beside each other in an example; a side that it does not need is absent. */
export type ExampleRow = { zh?: string; en?: string };

export type Example = {
  /** What it is measured by, where that is not the other side: the library's words, what a column requires. */
  given?: ExampleRow;
  wrong: ExampleRow;
  right: ExampleRow;
  kind?: TextKind;
  /** The script that the example is about; without it the Chinese is shown in the reader's own. */
  script?: Script;
};
