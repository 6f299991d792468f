-- CreateTable
CREATE TABLE "inbox_items" (
    "article_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "scope" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "stage_id" TEXT NOT NULL,
    "stage_name" JSONB,
    "role" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "excluded" TEXT[],
    "lapsed" TEXT[],
    "writers" TEXT[],
    "assigned_to" TEXT,

    CONSTRAINT "inbox_items_pkey" PRIMARY KEY ("article_id","round","scope")
);

-- CreateIndex
CREATE INDEX "inbox_items_role_due_at_idx" ON "inbox_items"("role", "due_at");

-- CreateIndex
CREATE INDEX "inbox_items_assigned_to_idx" ON "inbox_items"("assigned_to");

-- CreateIndex
CREATE INDEX "inbox_items_due_at_idx" ON "inbox_items"("due_at");

-- AddForeignKey
ALTER TABLE "inbox_items" ADD CONSTRAINT "inbox_items_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What waits for whom is not SQL's to say: a job fills in what is under way already. A new database has no queue yet, and nothing
-- under way.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('fill-inbox', job_key => 'fill-inbox');
  END IF;
END $$;
