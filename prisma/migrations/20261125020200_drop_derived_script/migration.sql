-- AlterTable
ALTER TABLE "working_copies" DROP COLUMN "derived";
