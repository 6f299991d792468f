import type { ReactNode } from "react";
import type { FacingRow } from "#domain/alignment/facing-rows.ts";
import type { Block, BlockOf } from "#domain/document/document.ts";
import { type Language, languageOf } from "#domain/locale.ts";
import type { RenderContext } from "#render/blocks.tsx";
import { Player } from "#render/recording.tsx";

type RecordingBlock = BlockOf<"video" | "audio">;

/** The blocks of a row in which both languages play the same, and nothing else. */
export function sharedRecording({ zh, en }: FacingRow): Record<Language, RecordingBlock> | null {
  const [chinese, english] = [onlyRecording(zh), onlyRecording(en)];
  if (!chinese || !english || sourceOf(chinese) !== sourceOf(english)) return null;
  return { zh: chinese, en: english };
}

function onlyRecording([only, ...others]: readonly Block[]): RecordingBlock | null {
  return others.length === 0 && (only?.type === "video" || only?.type === "audio") ? only : null;
}

function sourceOf({ type, attrs }: RecordingBlock): string {
  return `${type} ${attrs.mediaId} ${type === "video" ? attrs.embed : ""}`;
}

/** One player over both captions; hearing it twice would say that they differ. */
export function SharedRecording({ row, context }: { row: FacingRow; context: RenderContext | undefined }): ReactNode {
  const block = context && sharedRecording(row)?.[languageOf(context.locale)];
  if (!block) return null;
  return (
    <div className="recording shared" lang={context.locale}>
      <Player block={block} context={context} />
    </div>
  );
}
