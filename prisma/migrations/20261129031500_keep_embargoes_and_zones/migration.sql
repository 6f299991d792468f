-- AlterTable
ALTER TABLE "workflow_states" ADD COLUMN     "embargo_until" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "schedules" ADD COLUMN     "zone" TEXT;

-- CreateIndex
CREATE INDEX "workflow_states_embargo_until_idx" ON "workflow_states"("embargo_until");
