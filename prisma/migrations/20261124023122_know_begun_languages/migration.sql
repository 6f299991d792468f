-- AlterTable
ALTER TABLE "articles" ADD COLUMN     "begun" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE "articles" ADD CONSTRAINT "articles_begun_known" CHECK (begun <@ ARRAY['zh', 'en']);
