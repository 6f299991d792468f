-- CreateTable
CREATE TABLE "article_corrections" (
    "article_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "note" JSONB NOT NULL,
    "contributions" TEXT[],
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "published_in" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "article_corrections_pkey" PRIMARY KEY ("article_id","id")
);

-- CreateTable
CREATE TABLE "published_notices" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "column_id" TEXT,
    "title" JSONB,
    "notice" JSONB NOT NULL,
    "taken_down_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_notices_pkey" PRIMARY KEY ("article_id","language")
);

-- AddForeignKey
ALTER TABLE "article_corrections" ADD CONSTRAINT "article_corrections_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What readers had of a correction stays; only the publications that carry it grow. It goes with its article alone.
CREATE FUNCTION duizhao_keep_published_correction() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF EXISTS (SELECT FROM articles WHERE id = OLD.article_id) THEN
      RAISE EXCEPTION 'a published correction is never removed' USING ERRCODE = 'object_not_in_prerequisite_state';
    END IF;
    RETURN OLD;
  END IF;
  IF (to_jsonb(NEW) - 'published_in') IS DISTINCT FROM (to_jsonb(OLD) - 'published_in')
    OR NOT NEW.published_in @> OLD.published_in THEN
    RAISE EXCEPTION 'a published correction is never changed' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "article_corrections_kept" BEFORE UPDATE OR DELETE ON "article_corrections" FOR EACH ROW
  WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION duizhao_keep_published_correction();

ALTER TABLE "article_corrections" ADD CONSTRAINT "article_corrections_published_somewhere" CHECK (
  (published_at IS NULL) = (jsonb_array_length(published_in) = 0)
);
ALTER TABLE "published_notices" ADD CONSTRAINT "published_notices_language_known" CHECK (language IN ('zh', 'en'));
