import { type RecordingKind, recordingLimits, type UploadedRecording } from "#domain/media/recording.ts";
import { type Result, refuse } from "#domain/result.ts";
import { sendFile } from "#editor/uploading/send-file.ts";

/** The kinds of file that a chooser offers; the desk decides by what a file is, not by what it is called. */
export const recordingTypes: Record<RecordingKind, string> = {
  video: "video/mp4,video/webm",
  audio: "audio/mpeg,audio/mp4,audio/x-m4a,audio/ogg,audio/wav",
};

/** Sends a recording to the library. */
export function uploadRecording(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<UploadedRecording>> {
  const limit = file.type.startsWith("audio/") ? recordingLimits.audio : recordingLimits.video;
  // Nobody waits for a gigabyte to be refused.
  if (file.size > limit)
    return Promise.resolve(refuse("recordingTooLarge", { params: { megabytes: limit / 1_000_000 } }));
  const asked = new URLSearchParams({ name: file.name.slice(0, 300) });
  return sendFile(`/api/media/recordings?${asked}`, file, onProgress, signal);
}
