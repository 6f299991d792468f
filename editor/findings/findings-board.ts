import { checkedBlock, joined } from "#domain/checks/checked-text.ts";
import type { Finding, Severity } from "#domain/checks/finding.ts";
import type { Block } from "#domain/document/document.ts";
import type { Script } from "#domain/locale.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";

/** Of one row: which it is is told by the row. */
export type RowFinding = Omit<Finding, "pair">;
export type RowFindings = { row: ShownRow; findings: readonly RowFinding[] };
export type FindingsView = {
  /** Rows with something to say, in reading order. */
  rows: readonly RowFindings[];
  byRow: ReadonlyMap<string, readonly RowFinding[]>;
  counts: Record<Severity, number>;
};

/** The rows are told when the hand rests; checks may wait a moment longer, so that they never meet a key. */
const restMs = 150;
const nothing: FindingsView = { rows: [], byRow: new Map(), counts: { error: 0, warning: 0, info: 0 } };
const severities: readonly Severity[] = ["error", "warning", "info"];

/** The gravest of some findings. */
export function gravest(findings: readonly Pick<Finding, "severity">[]): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}

/** The rules, once they are loaded. */
type Rules = Pick<typeof import("#domain/checks/check-pairs.ts"), "checkPair" | "checkRun" | "countFindings">;

/** What the checks find in the rows on the screen. Only rows whose words changed are checked anew. */
export class FindingsBoard {
  readonly #rows: RowsBoard;
  readonly #script: Script;
  #rules: Rules | null = null;
  #view: FindingsView = nothing;
  #known = new Map<string, readonly RowFinding[]>();
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
    const soon = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#look(), restMs);
    };
    const leave = this.#rows.subscribe(soon);
    soon();
    return () => {
      clearTimeout(this.#timer);
      leave();
    };
  }

  async #look(): Promise<void> {
    // Without the rules (a network that is gone) one writes on without them; the next rest tries again.
    const rules = this.#rules ?? (await import("#domain/checks/check-pairs.ts").catch(() => null));
    if (!rules) return;
    this.#rules = rules;
    const { rows, sourceLanguage } = this.#rows.view();
    const options = { script: this.#script };
    const known = new Map<string, readonly RowFinding[]>();
    // A side that nobody wrote yet is the row's own state to tell.
    const written = rows.flatMap((row) => {
      const [zh, en] = sourceLanguage === "zh" ? [row.source, row.target] : [row.target, row.source];
      const pair = { zh: textOf(zh), en: textOf(en) };
      return pair.zh && pair.en ? [{ row, pair }] : [];
    });
    const run = rules.checkRun(
      written.map(({ pair }) => pair),
      options,
    );
    const found = written.flatMap(({ row, pair }, at): RowFindings[] => {
      const key = JSON.stringify([options, pair]);
      const own = this.#known.get(key) ?? rules.checkPair(pair, options);
      known.set(key, own);
      const more = run.filter((finding) => finding.pair === at + 1);
      const findings = more.length > 0 ? [...own, ...more] : own;
      return findings.length > 0 ? [{ row, findings }] : [];
    });
    this.#known = known;
    this.#view = {
      rows: found,
      byRow: new Map(found.map(({ row, findings }) => [row.name, findings])),
      counts: rules.countFindings(found.flatMap(({ findings }) => findings)),
    };
    for (const listener of this.#listeners) listener();
  }
}

function textOf(blocks: readonly Block[]) {
  return joined(blocks.flatMap((block) => checkedBlock(block) ?? []));
}
