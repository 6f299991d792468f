-- CreateTable
CREATE TABLE "published_sources" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "channel" JSONB NOT NULL,

    CONSTRAINT "published_sources_pkey" PRIMARY KEY ("article_id","language")
);

-- CreateIndex
CREATE INDEX "published_sources_source_id_idx" ON "published_sources"("source_id");

-- AddForeignKey
ALTER TABLE "published_sources" ADD CONSTRAINT "published_sources_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is live already.
INSERT INTO "published_sources" ("article_id", "language", "source_id", "name", "channel")
SELECT e.article_id, e.language, p.snapshot -> 'outlet' ->> 'id', p.snapshot -> 'outlet' -> 'name',
       p.snapshot -> 'outlet' -> 'channel'
FROM published_editions e
JOIN published_publications p ON p.id = e.publication_id
WHERE p.snapshot -> 'outlet' ->> 'id' IS NOT NULL
ON CONFLICT DO NOTHING;
