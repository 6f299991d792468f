-- DropIndex
DROP INDEX "media_variants_hash_key";

-- AlterTable
ALTER TABLE "media" ADD COLUMN     "alt" JSONB NOT NULL DEFAULT '{"zh": "", "en": ""}',
ADD COLUMN     "caption" JSONB NOT NULL DEFAULT '{"zh": "", "en": ""}',
ADD COLUMN     "credit" JSONB NOT NULL DEFAULT '{"zh": "", "en": ""}',
ADD COLUMN     "focal_x" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "focal_y" INTEGER NOT NULL DEFAULT 50,
ADD COLUMN     "lock_version" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "search_text" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "media_uses" (
    "media_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "publication" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "media_uses_pkey" PRIMARY KEY ("media_id","article_id","language","publication")
);

-- CreateIndex
CREATE INDEX "media_uses_article_id_language_publication_idx" ON "media_uses"("article_id", "language", "publication");

-- CreateIndex
CREATE INDEX "media_created_at_id_idx" ON "media"("created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "media_variants_hash_idx" ON "media_variants"("hash");

-- AddForeignKey
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_uses" ADD CONSTRAINT "media_uses_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Covers that were published before: their derivatives stand in the snapshots by hash.
INSERT INTO "media_uses" ("media_id", "article_id", "language", "publication")
SELECT DISTINCT v."media_id", p."article_id", p."language", p."number"
FROM "published_publications" p
JOIN "articles" a ON a."id" = p."article_id"
CROSS JOIN LATERAL jsonb_array_elements(
  CASE jsonb_typeof(p."snapshot" -> 'cover') WHEN 'object' THEN p."snapshot" -> 'cover' -> 'image' -> 'variants' ELSE '[]'::jsonb END
) AS variant
JOIN "media_variants" v ON v."hash" = variant ->> 'hash';

UPDATE "media" SET "search_text" = lower("original_name");

ALTER TABLE "media" ADD CONSTRAINT "media_focal_point_within" CHECK (
  "focal_x" BETWEEN 0 AND 100 AND "focal_y" BETWEEN 0 AND 100
);

DO $$
BEGIN
  CREATE INDEX "media_search_text_trigrams" ON "media" USING gin ("search_text" gin_trgm_ops);
EXCEPTION WHEN undefined_object THEN
  RAISE NOTICE 'pg_trgm is not available: picture search reads every row';
END $$;
