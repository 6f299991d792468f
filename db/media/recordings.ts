import { z } from "zod";
import type { Tx } from "#db/transaction.ts";
import { foldHan } from "#domain/hanzi/fold.ts";
import {
  type Captions,
  captionsSchema,
  type RecordingKind,
  type RecordingMime,
  recordingKindSchema,
  recordingMimeSchema,
} from "#domain/media/recording.ts";
import type { Prisma } from "#prisma/generated/client.ts";

/** A recording of the library without its bytes. */
export type StoredRecording = {
  id: string;
  kind: RecordingKind;
  originalName: string;
  /** SHA-256 of its file. */
  hash: string;
  mime: RecordingMime;
  bytes: number;
  width: number;
  height: number;
  seconds: number;
  captions: Captions;
  /** Counts writes, from 1. */
  lockVersion: number;
};

export type NewRecording = Omit<StoredRecording, "captions" | "lockVersion"> & { createdBy: string };

const withFile = { recording: true } as const;
type Row = Prisma.MediaGetPayload<{ include: typeof withFile }>;

function toStored({ recording, ...row }: Row): StoredRecording[] {
  if (!recording) return [];
  const { id, originalName, hash, width, height, lockVersion } = row;
  return [
    {
      ...{ id, originalName, hash, width, height, lockVersion },
      kind: recordingKindSchema.parse(row.kind),
      mime: recordingMimeSchema.parse(recording.mime),
      bytes: recording.bytes,
      seconds: recording.durationMs / 1000,
      captions: captionsSchema.parse(recording.captions),
    },
  ];
}

export async function findRecordingsById(tx: Tx, ids: readonly string[]): Promise<StoredRecording[]> {
  const rows = await tx.media.findMany({ where: { id: { in: [...ids] } }, include: withFile });
  return rows.flatMap(toStored);
}

export async function findRecording(tx: Tx, id: string): Promise<StoredRecording | null> {
  return (await findRecordingsById(tx, [id]))[0] ?? null;
}

export async function findRecordingByHash(tx: Tx, hash: string): Promise<StoredRecording | null> {
  const rows = await tx.media.findMany({ where: { hash }, include: withFile });
  return rows.flatMap(toStored)[0] ?? null;
}

/** A recording, its row locked until the transaction ends. */
export async function lockRecording(tx: Tx, id: string): Promise<StoredRecording | null> {
  await tx.$queryRaw`SELECT id FROM media WHERE id = ${id} FOR UPDATE`;
  return findRecording(tx, id);
}

/** Adds a recording without its pieces; false when the same file came in meanwhile. */
export async function insertRecording(tx: Tx, recording: NewRecording): Promise<boolean> {
  const { id, kind, originalName, hash, width, height, createdBy, mime, bytes, seconds } = recording;
  const row = { id, kind, originalName, hash, width, height, createdBy, searchText: foldHan(originalName) };
  const { count } = await tx.media.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) return false;
  await tx.recording.create({ data: { mediaId: id, mime, bytes, durationMs: Math.round(seconds * 1000) } });
  return true;
}

export async function insertPiece(tx: Tx, mediaId: string, number: number, bytes: Uint8Array<ArrayBuffer>) {
  await tx.recordingPiece.create({ data: { mediaId, number, bytes }, select: { number: true } });
}

/** Writes captions. Null when the recording is of another version by now. */
export async function updateCaptions(tx: Tx, id: string, captions: Captions, baseLockVersion: number) {
  const { count } = await tx.media.updateMany({
    where: { id, lockVersion: baseLockVersion },
    data: { lockVersion: { increment: 1 } },
  });
  if (count === 0) return null;
  await tx.recording.update({ where: { mediaId: id }, data: { captions } });
  return findRecording(tx, id);
}

const bytesSchema = z.instanceof(Uint8Array);

/** A piece of a recording's file, from 0; null where there is none. */
export async function findPiece(tx: Tx, mediaId: string, number: number): Promise<Uint8Array | null> {
  const row = await tx.recordingPiece.findUnique({
    where: { mediaId_number: { mediaId, number } },
    select: { bytes: true },
  });
  return row && bytesSchema.parse(row.bytes);
}

/** One page of the library's recordings, the newest first, and how many there are in all. `query`: part of a name. */
export async function listStoredRecordings(
  tx: Tx,
  { query, kind }: { query: string; kind: RecordingKind | null },
  page: { offset: number; limit: number },
): Promise<{ items: StoredRecording[]; total: number }> {
  const where = {
    kind: kind === null ? { not: "picture" } : kind,
    searchText: { contains: foldHan(query).trim() },
  } satisfies Prisma.MediaWhereInput;
  const [rows, total] = [
    await tx.media.findMany({
      where,
      include: withFile,
      orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      skip: page.offset,
      take: page.limit,
    }),
    await tx.media.count({ where }),
  ];
  return { items: rows.flatMap(toStored), total };
}
