-- CreateTable
CREATE TABLE "published_media_uses" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "published_media_uses_pkey" PRIMARY KEY ("article_id","language","hash")
);

-- CreateIndex
CREATE INDEX "published_media_uses_hash_idx" ON "published_media_uses"("hash");

-- AddForeignKey
ALTER TABLE "published_media_uses" ADD CONSTRAINT "published_media_uses_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is live already; every other "hash" of a snapshot names no bytes of ours.
INSERT INTO "published_media_uses" ("article_id", "language", "hash")
SELECT DISTINCT e.article_id, e.language, found.hash
FROM published_editions e
JOIN published_publications p ON p.id = e.publication_id
CROSS JOIN LATERAL (SELECT value #>> '{}' AS hash FROM jsonb_path_query(p.snapshot, 'strict $.**.hash') AS value) found
WHERE found.hash IN (SELECT hash FROM published_media UNION ALL SELECT hash FROM published_recordings);
