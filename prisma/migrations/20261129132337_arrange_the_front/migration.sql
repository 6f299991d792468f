-- AlterTable
ALTER TABLE "columns" ADD COLUMN     "accent" TEXT NOT NULL DEFAULT 'cinnabar';

-- AlterTable
ALTER TABLE "published_columns" ADD COLUMN     "accent" TEXT NOT NULL DEFAULT 'cinnabar';

-- CreateTable
CREATE TABLE "front" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "arrangement" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" TEXT,

    CONSTRAINT "front_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "about" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "text" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" TEXT,

    CONSTRAINT "about_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_front" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "arrangement" JSONB NOT NULL,

    CONSTRAINT "published_front_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_about" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "text" JSONB NOT NULL,

    CONSTRAINT "published_about_pkey" PRIMARY KEY ("id")
);
