import { randomBytes } from "node:crypto";
import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  Mp4OutputFormat,
  Output,
  WebMOutputFormat,
} from "mediabunny";
import type { Actor } from "#domain/access.ts";
import type { Block } from "#domain/document/document.ts";
import { sampleRate, wav } from "#server/media/testing/wav.ts";
import { uploadRecording } from "#server/media/upload-recording.ts";

/** A video of two seconds that no other is like; its frames have the form of pictures and show nothing. */
export async function videoBytes(form: "webm" | "mp4" = "webm", codec: "vp8" | "hevc" = "vp8"): Promise<Uint8Array> {
  const target = new BufferTarget();
  const output = new Output({ format: form === "webm" ? new WebMOutputFormat() : new Mp4OutputFormat(), target });
  const source = new EncodedVideoPacketSource(codec);
  output.addVideoTrack(source, { frameRate: 1 });
  await output.start();
  const names = { vp8: "vp8", hevc: "hev1.1.6.L93.B0" };
  const decoderConfig = { codec: names[codec], codedWidth: 320, codedHeight: 180, description: new Uint8Array(23) };
  for (const second of [0, 1]) {
    const frame = new Uint8Array(randomBytes(64));
    await source.add(new EncodedPacket(frame, "key", second, 1), { decoderConfig });
  }
  await output.finalize();
  if (!target.buffer) throw new Error("no video was made");
  return new Uint8Array(target.buffer);
}

/** Sound of a length that no other is like. */
export function soundBytes(seconds = 1): Uint8Array {
  return new Uint8Array(wav(randomBytes(sampleRate * seconds)));
}

/** A body that comes in pieces of some thousand bytes. */
export async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 5000) yield bytes.subarray(at, at + 5000);
}

/** A recording that is in the library. */
export async function storedRecording(by: Actor, kind: "video" | "audio" = "video"): Promise<string> {
  const body = inPieces(kind === "video" ? await videoBytes() : soundBytes());
  const uploaded = await uploadRecording(by, { name: `a ${kind}`, body });
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  return uploaded.value.mediaId;
}

export function videoOf(mediaId: string, title: string, poster = "", id = "v1"): Block {
  return { type: "video", attrs: { id, mediaId, title, credit: "", poster, embed: "" } };
}

/** WebVTT of one line. */
export const captionsOf = (line: string) => `WEBVTT\n\n00:00.000 --> 00:01.000\n${line}\n`;
