import { z } from "zod";
import { type BilingualText, type Language, type ReaderLocale, writtenBilingual } from "#domain/locale.ts";
import type { PictureUse } from "#domain/media/picture.ts";

/** Limits of an upload in bytes, and of captions in characters. */
export const recordingLimits = { video: 500_000_000, audio: 100_000_000, captions: 300_000 } as const;

export const recordingKindSchema = z.enum(["video", "audio"]);
export type RecordingKind = z.infer<typeof recordingKindSchema>;

/** What a recording may be, and how its file is called at its end. */
export const recordingEndings = {
  "video/mp4": "mp4",
  "video/webm": "webm",
  "audio/mpeg": "mp3",
  "audio/mp4": "m4a",
  "audio/ogg": "ogg",
  "audio/wav": "wav",
} as const;
/** Endings of files that are recordings. */
export const recordingFileEndings: readonly string[] = Object.values(recordingEndings);
export type RecordingMime = keyof typeof recordingEndings;
export const recordingMimes = Object.keys(recordingEndings) as [RecordingMime, ...RecordingMime[]];
export const recordingMimeSchema = z.enum(recordingMimes);

/** Recordings are stored and read in pieces of so many bytes: none is ever held in memory whole. */
export const pieceBytes = 1 << 20;

/** A recording of the library. */
export type Recording = {
  mediaId: string;
  kind: RecordingKind;
  /** Its file's, when it came. */
  name: string;
  mime: RecordingMime;
  /** Of its file. */
  bytes: number;
  /** Pixels as it is shown; 0 of audio. */
  width: number;
  height: number;
  seconds: number;
  /** The languages it has captions in. */
  captioned: Language[];
};

/** What an upload became. `known`: the library had this recording already, and that is the one. */
export type UploadedRecording = Recording & { known: boolean };

export type RecordingPage = { items: Recording[]; total: number; page: number; pageSize: number };

/** WebVTT in each language, Chinese in whichever script; "" where there is none. */
export const captionsSchema = writtenBilingual(recordingLimits.captions);
export type Captions = BilingualText;

/** A recording with everything its page in the library shows. */
export type RecordingForDesk = Recording & {
  captions: Captions;
  /** Counts writes, from 1. */
  lockVersion: number;
  uses: PictureUse[];
  usedIn: number;
};

/** Where a recording's bytes are for signed-in people. */
export function deskRecordingPath(mediaId: string): string {
  return `/api/media/recordings/${mediaId}`;
}

/** And its captions, in one script. */
export function deskCaptionsPath(mediaId: string, locale: ReaderLocale): string {
  return `${deskRecordingPath(mediaId)}/${locale}`;
}

/** `1:05`, `1:00:05`. */
export function printDuration(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (value: number) => String(value).padStart(2, "0");
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}
