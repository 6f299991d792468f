import type { Editor } from "@tiptap/core";
import { recordingKindSchema, type UploadedRecording } from "#domain/media/recording.ts";
import type { FileUploads } from "#editor/uploading/file-uploads.ts";

/** Sends a file for one place. Whoever leaves the page meanwhile finds the recording in the library. */
export function sendRecordingTo(
  editor: Editor,
  uploads: FileUploads<UploadedRecording>,
  { blockId, file }: { blockId: string; file: File },
): void {
  uploads.start(blockId, file, (recording) => {
    if (!editor.isDestroyed) fillRecording(editor, blockId, recording);
  });
}

/** Gives a place its recording, as the block that its kind needs. It is no step of its own to undo. */
export function fillRecording(
  editor: Editor,
  blockId: string,
  { mediaId, kind }: Pick<UploadedRecording, "mediaId" | "kind">,
): void {
  const { tr, doc, schema } = editor.state;
  doc.forEach((node, position) => {
    if (node.attrs.id !== blockId || !recordingKindSchema.safeParse(node.type.name).success) return;
    tr.setNodeMarkup(position, schema.nodes[kind], { ...node.attrs, mediaId });
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta("addToHistory", false));
}
