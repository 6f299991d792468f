-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "rows_current" INTEGER,
ADD COLUMN     "rows_draft" INTEGER,
ADD COLUMN     "rows_missing" INTEGER,
ADD COLUMN     "rows_stale" INTEGER,
ADD COLUMN     "rows_unpaired" INTEGER;

-- The desk's list of what needs work, in its own order.
CREATE INDEX "articles_needing_work" ON "articles" ("updated_at" DESC, "id") WHERE rows_stale > 0 OR rows_missing > 0;

-- Counting compares hashes of blocks, which is not SQL's to do: a job counts what is here already. A new database has no
-- queue yet, and nothing to count.
DO $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NOT NULL THEN
    PERFORM graphile_worker.add_job('count-rows', job_key => 'count-rows');
  END IF;
END $$;
