import type { Editor } from "@tiptap/core";
import type { Row, RowState } from "#domain/alignment/alignment.ts";
import type { ConfirmedRow } from "#domain/alignment/confirm-rows.ts";
import { blocksOf, byId, deriveRows, type Progress, progressOf } from "#domain/alignment/derive-rows.ts";
import { reconcile } from "#domain/alignment/reconcile.ts";
import { rowName } from "#domain/alignment/row-key.ts";
import { placeOnTracks, type Track, type Tracks } from "#domain/alignment/tracks.ts";
import { blockHash } from "#domain/document/block-hash.ts";
import { type Block, type Document, emptyDocument } from "#domain/document/document.ts";
import { type Language, otherLanguage } from "#domain/locale.ts";
import { blockAt } from "#editor/block-at.ts";
import { tracksKey } from "#editor/rows/track-styles.ts";

/** What the desk last told of both editions and their rows, read in one transaction. */
export type RowsBase = {
  sourceLanguage: Language;
  rows: readonly Row[];
  documents: Partial<Record<Language, Document>>;
};

export type ShownRow = { name: string; row: Row; state: RowState; track: Track; source: Block[]; target: Block[] };
export type RowsView = {
  sourceLanguage: Language;
  rows: ShownRow[];
  progress: Progress;
  lines: number;
  /** Where each block of either side stands, by its id. */
  tracks: Pick<Tracks, "source" | "target">;
};

type Side = { editor: Editor; read: () => Document };

/** States are shown once the hand rests; where blocks stand follows at once. */
const restMs = 350;
const unfinished: readonly RowState[] = ["missing", "stale", "draft", "unpaired"];

/**
 * The rows of the article on the screen, as they will be once what is typed is saved: the same function makes them that
 * the desk uses. Tells both editors where their blocks stand.
 */
export class RowsBoard {
  #base: RowsBase;
  #view: RowsView;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #sides: Partial<Record<Language, Side & { ids: string }>> = {};
  readonly #listeners = new Set<() => void>();
  readonly #beginners: Partial<Record<Language, () => void>> = {};
  readonly #attaching = new Set<() => void>();

  /** Brings an edition before the eyes where there is room for one; the writing surface says how. */
  reveal: (language: Language) => void = () => undefined;

  constructor(base: RowsBase) {
    this.#base = base;
    this.#view = this.#derive();
  }

  view = (): RowsView => this.#view;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Where the blocks of a language stand, as last told. */
  tracksOf(language: Language): ReadonlyMap<string, Track> {
    const { tracks, sourceLanguage } = this.#view;
    return language === sourceLanguage ? tracks.source : tracks.target;
  }

  /** The desk told its state anew. */
  rebase(base: RowsBase): void {
    if (base === this.#base) return;
    this.#base = base;
    this.#show();
  }

  attach(language: Language, side: Side): () => void {
    // What it begins with may be another text than the desk told of: words that were not sent, kept here.
    this.#sides[language] = { ...side, ids: [...this.tracksOf(language).keys()].join(" ") };
    this.changed(language);
    for (const resolve of this.#attaching) resolve();
    this.#attaching.clear();
    return () => {
      if (this.#sides[language]?.editor === side.editor) delete this.#sides[language];
    };
  }

  editorOf(language: Language): Editor | null {
    return this.#sides[language]?.editor ?? null;
  }

  /** How an edition that nobody began is begun; taken back with what is given. */
  offerToBegin(language: Language, begin: () => void): () => void {
    this.#beginners[language] = begin;
    return () => {
      if (this.#beginners[language] === begin) delete this.#beginners[language];
    };
  }

  /** The editor of an edition, which is begun for it where nobody had. */
  async begun(language: Language): Promise<Editor | null> {
    const begin = this.#beginners[language];
    if (!this.editorOf(language) && begin) {
      const attached = new Promise<void>((resolve) => this.#attaching.add(resolve));
      begin();
      await attached;
    }
    return this.editorOf(language);
  }

  /** An edition changed under the hand. Cheap unless blocks came, went or moved. */
  changed(language: Language): void {
    const side = this.#sides[language];
    if (!side) return;
    const now = side.editor.state.doc.children.map((block) => String(block.attrs.id)).join(" ");
    if (now !== side.ids) {
      side.ids = now;
      this.#show();
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), restMs);
  }

  /** The row that the caret of an edition is in, as it reads on the screen now. */
  rowAt(language: Language): ShownRow | null {
    if (this.#timer !== undefined) this.#show();
    const editor = this.editorOf(language);
    if (!editor) return null;
    const id = String(blockAt(editor.state)?.attrs.id);
    const side = language === this.#view.sourceLanguage ? "sourceIds" : "targetIds";
    return this.#view.rows.find(({ row }) => row[side].includes(id)) ?? null;
  }

  /** The next row behind (or before) one, the first one from nowhere; with `open` the next that needs somebody. */
  step(from: ShownRow | null, direction: 1 | -1, open = false): ShownRow | null {
    const { rows } = this.#view;
    const start = from ? rows.findIndex(({ name }) => name === from.name) : direction === 1 ? -1 : rows.length;
    for (let at = start + direction; at >= 0 && at < rows.length; at += direction) {
      const row = rows[at];
      if (row && (!open || unfinished.includes(row.state))) return row;
    }
    return null;
  }

  /** What somebody reads when they confirm a row. */
  asRead({ row, source, target }: ShownRow): ConfirmedRow {
    const { sourceIds, targetIds } = row;
    return { sourceIds, targetIds, sourceHashes: source.map(blockHash), targetHashes: target.map(blockHash) };
  }

  #document(language: Language): Document {
    return this.#sides[language]?.read() ?? this.#base.documents[language] ?? emptyDocument;
  }

  #derive(): RowsView {
    const { sourceLanguage, documents, rows: stored } = this.#base;
    const change = (language: Language) => ({
      before: documents[language] ?? emptyDocument,
      after: this.#document(language),
    });
    const [source, target] = [change(sourceLanguage), change(otherLanguage(sourceLanguage))];
    const rows = reconcile(stored, source, target);
    const tracks = placeOnTracks(rows, source.after, target.after);
    const derived = deriveRows(rows, source.after, target.after);
    const [sources, targets] = [byId(source.after), byId(target.after)];
    const shown = derived.map(({ row, state }) => ({
      name: rowName(row),
      row,
      state,
      track: tracks.rows.get(rowName(row)) ?? { start: 1, span: 1 },
      source: blocksOf(row.sourceIds, sources),
      target: blocksOf(row.targetIds, targets),
    }));
    shown.sort((a, b) => a.track.start - b.track.start);
    return { sourceLanguage, rows: shown, progress: progressOf(derived), lines: tracks.count, tracks };
  }

  #show(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#view = this.#derive();
    for (const language of ["zh", "en"] as const) {
      const editor = this.editorOf(language);
      if (!editor || editor.isDestroyed) continue;
      const own = this.tracksOf(language);
      if (!sameTracks(tracksKey.getState(editor.state), own))
        editor.view.dispatch(editor.state.tr.setMeta(tracksKey, own).setMeta("addToHistory", false));
    }
    for (const listener of this.#listeners) listener();
  }
}

function sameTracks(a: ReadonlyMap<string, Track> | undefined, b: ReadonlyMap<string, Track>): boolean {
  if (a?.size !== b.size) return false;
  for (const [id, { start, span }] of b) {
    const was = a.get(id);
    if (was?.start !== start || was.span !== span) return false;
  }
  return true;
}
