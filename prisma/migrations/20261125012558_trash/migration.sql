-- DropForeignKey
ALTER TABLE "signatures" DROP CONSTRAINT "signatures_article_id_fkey";

-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "trashed_at" TIMESTAMPTZ(3),
ADD COLUMN     "trashed_by" TEXT;

-- CreateIndex
CREATE INDEX "articles_trashed_at_idx" ON "articles"("trashed_at");

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "articles" ADD CONSTRAINT "articles_trashed_by_somebody" CHECK (trashed_at IS NOT NULL OR trashed_by IS NULL);

-- An article goes for good only from the trash, and only if readers never had it: what was published stays a fact.
CREATE FUNCTION duizhao_delete_from_trash() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.trashed_at IS NULL OR EXISTS (SELECT FROM published_publications WHERE article_id = OLD.id) THEN
    RAISE EXCEPTION 'article % is not in the trash, or was published', OLD.id USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER "articles_deleted_from_trash" BEFORE DELETE ON "articles" FOR EACH ROW EXECUTE FUNCTION duizhao_delete_from_trash();

-- Revisions and signatures go with their article and in no other way: when a cascade reaches them, it is gone already.
CREATE FUNCTION duizhao_delete_with_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM editions WHERE id = OLD.edition_id) THEN
    RAISE EXCEPTION 'revisions rows are never changed or deleted' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER "revisions_undeletable" ON "revisions";
CREATE TRIGGER "revisions_undeletable" BEFORE DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION duizhao_delete_with_edition();

CREATE FUNCTION duizhao_delete_with_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM articles WHERE id = OLD.article_id) THEN
    RAISE EXCEPTION 'signatures rows are never changed or deleted' USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN OLD;
END $$;
DROP TRIGGER "signatures_undeletable" ON "signatures";
CREATE TRIGGER "signatures_undeletable" BEFORE DELETE ON "signatures" FOR EACH ROW EXECUTE FUNCTION duizhao_delete_with_article();
