-- AlterTable
ALTER TABLE "users" ADD COLUMN     "notices" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "notifications" (
    "id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "article_id" TEXT,
    "actor_id" TEXT,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "key" TEXT,
    "in_studio" BOOLEAN NOT NULL DEFAULT true,
    "mail" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "read_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_mutes" (
    "user_id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "notice_mutes_pkey" PRIMARY KEY ("user_id","article_id")
);

-- CreateTable
CREATE TABLE "mails" (
    "id" TEXT NOT NULL,
    "user_id" TEXT,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "secret" BOOLEAN NOT NULL DEFAULT false,
    "status" TEXT NOT NULL,
    "error" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mails_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notifications_user_id_created_at_id_idx" ON "notifications"("user_id", "created_at" DESC, "id");

-- CreateIndex
CREATE INDEX "notifications_article_id_idx" ON "notifications"("article_id");

-- CreateIndex
CREATE INDEX "notifications_created_at_idx" ON "notifications"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "notifications_user_id_key_key" ON "notifications"("user_id", "key");

-- CreateIndex
CREATE INDEX "notice_mutes_article_id_idx" ON "notice_mutes"("article_id");

-- CreateIndex
CREATE INDEX "mails_status_at_idx" ON "mails"("status", "at" DESC);

-- CreateIndex
CREATE INDEX "mails_at_idx" ON "mails"("at");

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_mutes" ADD CONSTRAINT "notice_mutes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_mutes" ADD CONSTRAINT "notice_mutes_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is new to somebody is counted on every page, and is little beside what they read.
CREATE INDEX "notifications_unread_idx" ON "notifications"("user_id", "kind") WHERE "read_at" IS NULL AND "in_studio";
-- What waits for the mail of a day.
CREATE INDEX "notifications_digest_idx" ON "notifications"("user_id") WHERE "mailed_at" IS NULL AND "mail" = 'digest';
