-- AlterTable
ALTER TABLE "users" ADD COLUMN     "away_from" TIMESTAMPTZ(3),
ADD COLUMN     "away_until" TIMESTAMPTZ(3),
ADD COLUMN     "grants" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "substitute_id" TEXT;

-- CreateIndex
CREATE INDEX "users_substitute_id_idx" ON "users"("substitute_id");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_substitute_id_fkey" FOREIGN KEY ("substitute_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody stands in for themself, and nobody comes back before they leave.
ALTER TABLE "users" ADD CONSTRAINT "users_substitute_check" CHECK (substitute_id <> id);
ALTER TABLE "users" ADD CONSTRAINT "users_away_check" CHECK (away_until > away_from);
