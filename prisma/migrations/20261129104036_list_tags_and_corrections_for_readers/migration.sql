-- CreateTable
CREATE TABLE "published_tags" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "published_tags_pkey" PRIMARY KEY ("article_id","language","slug")
);

-- CreateTable
CREATE TABLE "published_corrections" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "note" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_corrections_pkey" PRIMARY KEY ("article_id","language","id")
);

-- CreateIndex
CREATE INDEX "published_tags_slug_idx" ON "published_tags"("slug");

-- CreateIndex
CREATE INDEX "published_corrections_at_idx" ON "published_corrections"("at" DESC);

-- AddForeignKey
ALTER TABLE "published_tags" ADD CONSTRAINT "published_tags_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_corrections" ADD CONSTRAINT "published_corrections_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is live already.
INSERT INTO "published_tags" ("article_id", "language", "slug", "name")
SELECT e.article_id, e.language, tag ->> 'slug', tag -> 'name'
FROM published_editions e
JOIN published_publications p ON p.id = e.publication_id
CROSS JOIN LATERAL jsonb_array_elements(COALESCE(p.snapshot -> 'tags', '[]')) tag
ON CONFLICT DO NOTHING;

INSERT INTO "published_corrections" ("article_id", "language", "id", "note", "at")
SELECT e.article_id, e.language, correction ->> 'id', correction -> 'note', (correction ->> 'at')::timestamptz
FROM published_editions e
JOIN published_publications p ON p.id = e.publication_id
CROSS JOIN LATERAL jsonb_array_elements(COALESCE(p.snapshot -> 'corrections', '[]')) correction
ON CONFLICT DO NOTHING;
