import { fileTypeFromBuffer } from "file-type";
import {
  FilePathSource,
  Input,
  type InputAudioTrack,
  type InputVideoTrack,
  MP3,
  MP4,
  OGG,
  WAVE,
  WEBM,
} from "mediabunny";
import { type RecordingMime, recordingLimits } from "#domain/media/recording.ts";
import { ok, type Result, refuse } from "#domain/result.ts";

/** So much of the beginning of a file tells what it is. */
export const headBytes = 65_536;

const containers = { mp4: MP4, webm: WEBM, mp3: MP3, ogg: OGG, wav: WAVE } as const;
export type Container = keyof typeof containers;

/** What browsers play in these containers without anything installed beside them. */
const playable: ReadonlySet<string> = new Set([
  ...["avc", "vp8", "vp9", "av1"],
  ...["aac", "opus", "vorbis", "mp3", "flac", "pcm-u8", "pcm-s16", "pcm-s24", "pcm-f32"],
]);

/** The container that a file is by its first bytes, whatever it is called; null for any that is not played here. */
export async function sniffContainer(head: Uint8Array): Promise<Container | null> {
  const type = await fileTypeFromBuffer(head);
  switch (type?.mime.split(";")[0]) {
    case "video/mp4":
    case "video/x-m4v":
    case "audio/mp4":
    case "audio/x-m4a":
      return "mp4";
    case "video/webm":
      return "webm";
    case "audio/mpeg":
      return type?.ext === "mp3" ? "mp3" : null;
    case "audio/ogg":
      return "ogg";
    case "audio/wav":
      return "wav";
    default:
      return null;
  }
}

/** The most bytes that a file in a container may have, as far as that is known before all of it is. */
export function limitOf(container: Container): number {
  return container === "mp4" || container === "webm" ? recordingLimits.video : recordingLimits.audio;
}

export type Probed = { kind: "video" | "audio"; mime: RecordingMime; width: number; height: number; seconds: number };

/**
 * Reads what a file on disk holds: picture or only sound, its size as it is shown, how long it takes. Refuses with
 * `recordingUnsupported` what browsers could not play, and with `recordingDamaged` what can't be read to its end.
 */
export async function probeRecording(path: string, container: Container): Promise<Result<Probed>> {
  const input = new Input({ formats: [containers[container]], source: new FilePathSource(path) });
  try {
    const video = await input.getPrimaryVideoTrack();
    const audio = await input.getPrimaryAudioTrack();
    if (!video && !audio) return refuse("recordingDamaged");
    const mime = mimeOf(container, video !== null);
    if (mime === null || !(await plays(video)) || !(await plays(audio))) return refuse("recordingUnsupported");
    const seconds = await input.computeDuration();
    if (!Number.isFinite(seconds) || seconds <= 0) return refuse("recordingDamaged");
    if (!video) return ok({ kind: "audio", mime, width: 0, height: 0, seconds });
    const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()].map(Math.round);
    return width && height ? ok({ kind: "video", mime, width, height, seconds }) : refuse("recordingDamaged");
  } catch {
    return refuse("recordingDamaged");
  } finally {
    input.dispose();
  }
}

async function plays(track: InputVideoTrack | InputAudioTrack | null): Promise<boolean> {
  if (track === null) return true;
  const codec = await track.getCodec();
  return codec !== null && playable.has(codec);
}

function mimeOf(container: Container, seen: boolean): RecordingMime | null {
  switch (container) {
    case "mp4":
      return seen ? "video/mp4" : "audio/mp4";
    case "webm":
      return seen ? "video/webm" : null;
    case "mp3":
      return "audio/mpeg";
    case "ogg":
      return seen ? null : "audio/ogg";
    case "wav":
      return "audio/wav";
    default:
      return container satisfies never;
  }
}
