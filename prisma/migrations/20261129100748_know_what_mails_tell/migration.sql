-- AlterTable
ALTER TABLE "mails" ADD COLUMN     "notice_ids" TEXT[] DEFAULT ARRAY[]::TEXT[];
