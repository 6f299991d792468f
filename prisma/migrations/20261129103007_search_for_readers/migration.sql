-- AlterTable
ALTER TABLE "published_quotations" ADD COLUMN     "folded" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "published_search" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "publication_id" TEXT NOT NULL,
    "column_id" TEXT,
    "date_published" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "head" TEXT[],
    "grams" TEXT[],
    "folded" TEXT NOT NULL,

    CONSTRAINT "published_search_pkey" PRIMARY KEY ("article_id","language")
);

-- CreateTable
CREATE TABLE "published_search_rows" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "anchor" TEXT,
    "part" TEXT NOT NULL,
    "texts" JSONB NOT NULL,

    CONSTRAINT "published_search_rows_pkey" PRIMARY KEY ("article_id","language","position")
);

-- CreateTable
CREATE TABLE "published_search_words" (
    "word" TEXT NOT NULL,

    CONSTRAINT "published_search_words_pkey" PRIMARY KEY ("word")
);

-- CreateIndex
CREATE INDEX "published_search_head_idx" ON "published_search" USING GIN ("head");

-- CreateIndex
CREATE INDEX "published_search_grams_idx" ON "published_search" USING GIN ("grams");

-- AddForeignKey
ALTER TABLE "published_search" ADD CONSTRAINT "published_search_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_search_rows" ADD CONSTRAINT "published_search_rows_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_search"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;
-- What somebody mistyped is compared by trigrams. Without the extension nothing is taken for something else.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "published_search_words_trigrams" ON "published_search_words" USING gin ("word" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
  RAISE NOTICE 'pg_trgm is not available: mistyped words find nothing';
END $$;

-- Words are completed by how they begin.
CREATE INDEX "published_search_words_beginnings" ON "published_search_words" ("word" text_pattern_ops);

-- A word that stands everywhere is found in half of the rows: they have to be small. What only the index and a closer look
-- need is kept beside them.
ALTER TABLE "published_search" SET (toast_tuple_target = 256);
ALTER TABLE "published_search" ALTER COLUMN "title" SET STORAGE MAIN, ALTER COLUMN "head" SET STORAGE MAIN,
  ALTER COLUMN "grams" SET STORAGE EXTERNAL;
