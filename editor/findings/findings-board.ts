import { checkedBlock, joined } from "#domain/checks/checked-text.ts";
import type { Finding, Severity } from "#domain/checks/finding.ts";
import type { CheckedPair } from "#domain/checks/pair.ts";
import type { Block } from "#domain/document/document.ts";
import type { Script } from "#domain/locale.ts";
import type { RowsBoard, ShownRow } from "#editor/rows/rows-board.ts";

export type RowFindings = { row: ShownRow; findings: readonly Finding[] };
export type FindingsView = {
  /** Rows with something to say, in reading order. */
  rows: readonly RowFindings[];
  byRow: ReadonlyMap<string, readonly Finding[]>;
  counts: Record<Severity, number>;
};

/** The rows are told when the hand rests; checks may wait a moment longer, so that they never meet a key. */
const restMs = 150;
const nothing: FindingsView = { rows: [], byRow: new Map(), counts: { error: 0, warning: 0, info: 0 } };
const severities: readonly Severity[] = ["error", "warning", "info"];

/** The gravest of some findings. */
export function gravest(findings: readonly Finding[]): Severity {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "info";
}

type Check = (pairs: readonly CheckedPair[], options: { script: Script }) => Finding[];

/** What the checks find in the rows on the screen. Only rows whose words changed are checked anew. */
export class FindingsBoard {
  readonly #rows: RowsBoard;
  readonly #script: () => Script;
  #check: Check | null = null;
  #view: FindingsView = nothing;
  #known = new Map<string, readonly Finding[]>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  constructor(rows: RowsBoard, script: () => Script) {
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
    const module = this.#check ?? (await import("#domain/checks/check-pairs.ts").catch(() => null))?.checkPairs;
    if (!module) return;
    this.#check = module;
    const { rows, sourceLanguage } = this.#rows.view();
    const script = this.#script();
    const known = new Map<string, readonly Finding[]>();
    const found = rows.flatMap((row): RowFindings[] => {
      const [zh, en] = sourceLanguage === "zh" ? [row.source, row.target] : [row.target, row.source];
      const pair = { zh: textOf(zh), en: textOf(en) };
      // A side that nobody wrote yet is the row's own state to tell.
      if (!pair.zh || !pair.en) return [];
      const key = JSON.stringify([script, pair]);
      const findings = this.#known.get(key) ?? module([pair], { script });
      known.set(key, findings);
      return findings.length > 0 ? [{ row, findings }] : [];
    });
    this.#known = known;
    const count = (severity: Severity) =>
      found.flatMap(({ findings }) => findings).filter((one) => one.severity === severity).length;
    this.#view = {
      rows: found,
      byRow: new Map(found.map(({ row, findings }) => [row.name, findings])),
      counts: { error: count("error"), warning: count("warning"), info: count("info") },
    };
    for (const listener of this.#listeners) listener();
  }
}

function textOf(blocks: readonly Block[]) {
  return joined(blocks.flatMap((block) => checkedBlock(block) ?? []));
}
