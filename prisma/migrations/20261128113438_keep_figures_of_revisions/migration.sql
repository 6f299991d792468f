-- AlterTable
ALTER TABLE "revisions" ADD COLUMN     "records" JSONB;
