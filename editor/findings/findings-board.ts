import type { Script } from "#domain/locale.ts";
import type { Known } from "#editor/findings/check-rows.ts";
import type { DeskFindings, FindingsView } from "#editor/findings/shown-finding.ts";
import type { RowsBoard } from "#editor/rows/rows-board.ts";

/** The rows are told when the hand rests; checks may wait a moment longer, so that they never meet a key. */
const restMs = 150;
const nothing: FindingsView = { rows: [], byRow: new Map(), others: [], counts: { error: 0, warning: 0, info: 0 } };
const saysNothing: DeskFindings = { findings: [], waivers: [], severities: {} };

/** The rules, once they are loaded. */
type Rules = typeof import("#editor/findings/check-rows.ts");

/** What the checks find in the rows on the screen. Only rows whose words changed are checked anew. */
export class FindingsBoard {
  readonly #rows: RowsBoard;
  readonly #script: Script;
  #rules: Rules | null = null;
  #view: FindingsView = nothing;
  #desk: DeskFindings = saysNothing;
  #known: Known = new Map();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(rows: RowsBoard, script: Script) {
    this.#rows = rows;
    this.#script = script;
  }

  view = (): FindingsView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Follows the rows until what is given is called. The rules are loaded once the page is there to write on. */
  follow(): () => void {
    const leave = this.#rows.subscribe(this.#soon);
    this.#soon();
    return () => {
      clearTimeout(this.#timer);
      leave();
    };
  }

  /** Takes in what the desk says of the words that it has. */
  told(desk: DeskFindings): void {
    this.#desk = desk;
    this.#soon();
  }

  #soon = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), restMs);
  };

  async #look(): Promise<void> {
    // Without the rules (a network that is gone) one writes on without them; the next rest tries again.
    const rules = this.#rules ?? (await import("#editor/findings/check-rows.ts").catch(() => null));
    if (!rules) return;
    this.#rules = rules;
    const { view, known } = rules.checkRows(this.#rows.view(), this.#script, this.#desk, this.#known);
    this.#known = known;
    this.#view = view;
    for (const listener of this.#listeners) listener();
  }
}
