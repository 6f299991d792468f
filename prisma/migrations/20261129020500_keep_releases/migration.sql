-- CreateTable
CREATE TABLE "releases" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'gathering',
    "due_at" TIMESTAMPTZ(3),
    "state" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "releases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_members" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "release_id" TEXT NOT NULL,

    CONSTRAINT "release_members_pkey" PRIMARY KEY ("article_id","language")
);

-- CreateIndex
CREATE INDEX "releases_standing_due_at_idx" ON "releases"("standing", "due_at");

-- CreateIndex
CREATE INDEX "releases_updated_at_id_idx" ON "releases"("updated_at" DESC, "id");

-- CreateIndex
CREATE INDEX "release_members_release_id_idx" ON "release_members"("release_id");

-- AddForeignKey
ALTER TABLE "release_members" ADD CONSTRAINT "release_members_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_members" ADD CONSTRAINT "release_members_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "releases"("id") ON DELETE CASCADE ON UPDATE CASCADE;
