-- AlterTable
ALTER TABLE "columns" ADD COLUMN     "severities" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "finding_waivers" (
    "article_id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "quote" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "finding_waivers_pkey" PRIMARY KEY ("article_id","key")
);

-- CreateTable
CREATE TABLE "quotations" (
    "id" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "last_version" INTEGER NOT NULL DEFAULT 1,
    "search_text" TEXT NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "quotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quotation_versions" (
    "quotation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by" TEXT,
    "verified_at" TIMESTAMPTZ(3),
    "verified_by" TEXT,

    CONSTRAINT "quotation_versions_pkey" PRIMARY KEY ("quotation_id","number")
);

-- CreateTable
CREATE TABLE "quotation_tags" (
    "quotation_id" TEXT NOT NULL,
    "tag_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "quotation_tags_pkey" PRIMARY KEY ("quotation_id","tag_id")
);

-- CreateTable
CREATE TABLE "quotation_uses" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "block_id" TEXT NOT NULL,
    "quotation_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "quotation_uses_pkey" PRIMARY KEY ("article_id","language","block_id")
);

-- CreateTable
CREATE TABLE "published_quotations" (
    "id" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "date" TEXT NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_quotations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_quotation_uses" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "quotation_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "published_quotation_uses_pkey" PRIMARY KEY ("article_id","language","quotation_id")
);

-- CreateIndex
CREATE INDEX "quotations_updated_at_id_idx" ON "quotations"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "quotation_uses_quotation_id_idx" ON "quotation_uses"("quotation_id");

-- CreateIndex
CREATE INDEX "published_quotations_date_id_idx" ON "published_quotations"("date" DESC, "id");

-- CreateIndex
CREATE INDEX "published_quotation_uses_quotation_id_idx" ON "published_quotation_uses"("quotation_id");

-- AddForeignKey
ALTER TABLE "finding_waivers" ADD CONSTRAINT "finding_waivers_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_versions" ADD CONSTRAINT "quotation_versions_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_tags" ADD CONSTRAINT "quotation_tags_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_tags" ADD CONSTRAINT "quotation_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_uses" ADD CONSTRAINT "quotation_uses_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quotation_uses" ADD CONSTRAINT "quotation_uses_quotation_id_fkey" FOREIGN KEY ("quotation_id") REFERENCES "quotations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_quotation_uses" ADD CONSTRAINT "published_quotation_uses_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TRIGGER "quotation_versions_immutable" BEFORE UPDATE ON "quotation_versions" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change_except('verified_at', 'verified_by');
CREATE TRIGGER "quotation_versions_verified_once" BEFORE UPDATE ON "quotation_versions" FOR EACH ROW
  WHEN (OLD.verified_at IS NOT NULL) EXECUTE FUNCTION duizhao_refuse_change();

CREATE FUNCTION duizhao_number_quotation_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM quotation_versions WHERE quotation_id = NEW.quotation_id) THEN
    RAISE EXCEPTION 'version % of quotation % leaves a gap', NEW.number, NEW.quotation_id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "quotation_versions_without_gaps" BEFORE INSERT ON "quotation_versions" FOR EACH ROW EXECUTE FUNCTION duizhao_number_quotation_version();

ALTER TABLE "quotations" ADD CONSTRAINT "quotations_origin_known" CHECK (origin IN ('desk', 'import'));
ALTER TABLE "quotation_versions" ADD CONSTRAINT "quotation_versions_verified_by_somebody" CHECK (
  (verified_at IS NULL) = (verified_by IS NULL)
);

DO $$
BEGIN
  CREATE INDEX "quotations_search_text_trigrams" ON "quotations" USING gin ("search_text" gin_trgm_ops);
EXCEPTION WHEN undefined_object THEN
  RAISE NOTICE 'pg_trgm is not available: the quotation library reads every row';
END $$;
