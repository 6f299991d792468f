-- AlterTable
ALTER TABLE "signatures" ADD COLUMN     "revisions" JSONB;
