-- AlterTable
ALTER TABLE "media" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'picture';

-- CreateTable
CREATE TABLE "recordings" (
    "media_id" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "duration_ms" INTEGER NOT NULL,
    "captions" JSONB NOT NULL DEFAULT '{"zh": "", "en": ""}',

    CONSTRAINT "recordings_pkey" PRIMARY KEY ("media_id")
);

-- CreateTable
CREATE TABLE "recording_pieces" (
    "media_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "recording_pieces_pkey" PRIMARY KEY ("media_id","number")
);

-- CreateTable
CREATE TABLE "published_recordings" (
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "published_recordings_pkey" PRIMARY KEY ("hash")
);

-- AddForeignKey
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_pieces" ADD CONSTRAINT "recording_pieces_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "recordings"("media_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "media" DROP CONSTRAINT "media_has_size";
ALTER TABLE "media" ADD CONSTRAINT "media_has_size" CHECK (
  CASE kind WHEN 'audio' THEN width = 0 AND height = 0 ELSE width > 0 AND height > 0 END
);
ALTER TABLE "media" ADD CONSTRAINT "media_kind_known" CHECK (kind IN ('picture', 'video', 'audio'));
ALTER TABLE "recordings" ADD CONSTRAINT "recordings_has_size" CHECK (bytes > 0 AND duration_ms >= 0);
-- Recordings are compressed already: trying to do it again costs time at each upload and saves nothing.
ALTER TABLE "recording_pieces" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
