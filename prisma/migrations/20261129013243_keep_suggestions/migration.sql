-- CreateTable
CREATE TABLE "suggestions" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "place" JSONB NOT NULL,
    "place_key" TEXT NOT NULL,
    "range" JSONB,
    "inserted" TEXT NOT NULL,
    "base_hash" TEXT,
    "suggested_by" TEXT NOT NULL,
    "suggested_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" TEXT NOT NULL DEFAULT 'pending',
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "remark" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "suggestions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "suggestions_article_id_status_idx" ON "suggestions"("article_id", "status");

-- AddForeignKey
ALTER TABLE "suggestions" ADD CONSTRAINT "suggestions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "suggestions"
  ADD CONSTRAINT "suggestions_language_known" CHECK (language IN ('zh', 'en')),
  ADD CONSTRAINT "suggestions_status_known" CHECK (status IN ('pending', 'accepted', 'rejected', 'withdrawn')),
  ADD CONSTRAINT "suggestions_decided_whole" CHECK ((status = 'pending') = (decided_by IS NULL) AND (status = 'pending') = (decided_at IS NULL));

-- What was decided stays as it was decided: it tells whose words an accepted one brought.
CREATE TRIGGER "suggestions_decided_once" BEFORE UPDATE ON "suggestions" FOR EACH ROW
  WHEN (OLD.status <> 'pending') EXECUTE FUNCTION duizhao_refuse_change();
