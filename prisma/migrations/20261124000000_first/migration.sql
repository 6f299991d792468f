-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" TEXT,
    "banned" BOOLEAN DEFAULT false,
    "ban_reason" TEXT,
    "ban_expires" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'zh-Hans',
    "color_scheme" TEXT NOT NULL DEFAULT 'auto',
    "person_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "token" TEXT NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "user_id" TEXT NOT NULL,
    "impersonated_by" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" TEXT NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "tagline" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL DEFAULT 'Asia/Shanghai',

    CONSTRAINT "desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "people" (
    "id" TEXT NOT NULL,
    "name_hans" TEXT NOT NULL,
    "name_hant" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unconfirmed" TEXT[],
    "bio_zh" TEXT NOT NULL DEFAULT '',
    "bio_en" TEXT NOT NULL DEFAULT '',
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "columns" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "prefix" JSONB NOT NULL,
    "description" JSONB NOT NULL,
    "epigraph" JSONB,
    "required_credits" TEXT[],
    "template_id" TEXT NOT NULL DEFAULT 'desk',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "columns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tags" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,

    CONSTRAINT "tags_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outlets" (
    "id" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "channel" JSONB NOT NULL,

    CONSTRAINT "outlets_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "articles" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "source_language" TEXT NOT NULL,
    "column_id" TEXT,
    "outlet_id" TEXT,
    "date_published" TEXT,
    "cover_media_id" TEXT,
    "cover_alt" JSONB,
    "cover_caption" JSONB,
    "template_id" TEXT NOT NULL DEFAULT 'desk',
    "template_version" INTEGER NOT NULL DEFAULT 1,
    "contributions" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by" TEXT,
    "search_title" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "articles_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "article_tags" (
    "article_id" TEXT NOT NULL,
    "tag_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "article_tags_pkey" PRIMARY KEY ("article_id","tag_id")
);

-- CreateTable
CREATE TABLE "credit_groups" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "roles" TEXT[],
    "language" TEXT,

    CONSTRAINT "credit_groups_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credit_people" (
    "group_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "credit_people_pkey" PRIMARY KEY ("group_id","person_id")
);

-- CreateTable
CREATE TABLE "editions" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "script" TEXT,
    "last_revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "editions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "working_copies" (
    "edition_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "derived" JSONB,
    "contributions" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "saved_by" TEXT,
    "unrevised_since" TIMESTAMPTZ(3),

    CONSTRAINT "working_copies_pkey" PRIMARY KEY ("edition_id")
);

-- CreateTable
CREATE TABLE "revisions" (
    "id" TEXT NOT NULL,
    "edition_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "deck" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "contributions" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "name" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,

    CONSTRAINT "revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "wordings" (
    "hash" TEXT NOT NULL,
    "block" JSONB NOT NULL,

    CONSTRAINT "wordings_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "alignments" (
    "article_id" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "lock_version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "alignments_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "media" (
    "id" TEXT NOT NULL,
    "original_name" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by" TEXT,

    CONSTRAINT "media_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "media_variants" (
    "media_id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "media_variants_pkey" PRIMARY KEY ("media_id","format","width")
);

-- CreateTable
CREATE TABLE "media_originals" (
    "media_id" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "media_originals_pkey" PRIMARY KEY ("media_id")
);

-- CreateTable
CREATE TABLE "commands" (
    "actor_id" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commands_pkey" PRIMARY KEY ("actor_id","id")
);

-- CreateTable
CREATE TABLE "workflow_states" (
    "article_id" TEXT NOT NULL,
    "state" JSONB NOT NULL,
    "status_zh" TEXT NOT NULL DEFAULT 'draft',
    "status_en" TEXT NOT NULL DEFAULT 'draft',

    CONSTRAINT "workflow_states_pkey" PRIMARY KEY ("article_id")
);

-- CreateTable
CREATE TABLE "signatures" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "round" INTEGER NOT NULL,
    "stage_id" TEXT NOT NULL,
    "user_id" TEXT NOT NULL,
    "scope" TEXT[],
    "manifest_hash" TEXT NOT NULL,
    "manifest" JSONB NOT NULL,
    "remark" TEXT NOT NULL DEFAULT '',
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "signatures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedules" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "scope" TEXT[],
    "publish_at" TIMESTAMPTZ(3) NOT NULL,
    "requested_by" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "schedules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_events" (
    "stream" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "actor_id" TEXT,
    "command_id" TEXT NOT NULL,
    "step" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "prev_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_events_pkey" PRIMARY KEY ("stream","seq")
);

-- CreateTable
CREATE TABLE "published_publications" (
    "id" TEXT NOT NULL,
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "snapshot" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "published_publications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_editions" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "publication_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "column_id" TEXT,
    "date_published" TIMESTAMPTZ(3) NOT NULL,
    "first_made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "published_editions_pkey" PRIMARY KEY ("article_id","language")
);

-- CreateTable
CREATE TABLE "published_credits" (
    "article_id" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "roles" TEXT[],

    CONSTRAINT "published_credits_pkey" PRIMARY KEY ("article_id","language","person_id")
);

-- CreateTable
CREATE TABLE "published_people" (
    "id" TEXT NOT NULL,
    "name_hans" TEXT NOT NULL,
    "name_hant" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "bio" JSONB NOT NULL,

    CONSTRAINT "published_people_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_columns" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "published_columns_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_desk" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" JSONB NOT NULL,
    "tagline" JSONB NOT NULL,
    "time_zone" TEXT NOT NULL,

    CONSTRAINT "published_desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "published_media" (
    "hash" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "published_media_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "press_objects" (
    "hash" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "identity" BYTEA NOT NULL,
    "br" BYTEA,
    "gzip" BYTEA,
    "headers" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "press_objects_pkey" PRIMARY KEY ("hash")
);

-- CreateTable
CREATE TABLE "press_entries" (
    "path" TEXT NOT NULL,
    "generation" BIGINT NOT NULL,
    "status" INTEGER NOT NULL,
    "object_hash" TEXT,
    "location" TEXT,
    "subject" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "press_entries_pkey" PRIMARY KEY ("path","generation")
);

-- CreateTable
CREATE TABLE "press_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "generation" BIGINT NOT NULL DEFAULT 0,
    "build_id" TEXT NOT NULL DEFAULT '',
    "store_id" TEXT NOT NULL DEFAULT gen_random_uuid(),

    CONSTRAINT "press_state_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE INDEX "people_name_hans_idx" ON "people"("name_hans");

-- CreateIndex
CREATE INDEX "people_name_hant_idx" ON "people"("name_hant");

-- CreateIndex
CREATE INDEX "people_name_en_idx" ON "people"("name_en");

-- CreateIndex
CREATE UNIQUE INDEX "columns_slug_key" ON "columns"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "tags_slug_key" ON "tags"("slug");

-- CreateIndex
CREATE INDEX "articles_updated_at_id_idx" ON "articles"("updated_at" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "credit_groups_article_id_position_key" ON "credit_groups"("article_id", "position");

-- CreateIndex
CREATE INDEX "credit_people_person_id_idx" ON "credit_people"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "editions_article_id_language_key" ON "editions"("article_id", "language");

-- CreateIndex
CREATE UNIQUE INDEX "revisions_edition_id_number_key" ON "revisions"("edition_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "media_hash_key" ON "media"("hash");

-- CreateIndex
CREATE UNIQUE INDEX "media_variants_hash_key" ON "media_variants"("hash");

-- CreateIndex
CREATE INDEX "commands_at_idx" ON "commands"("at");

-- CreateIndex
CREATE INDEX "workflow_states_status_zh_idx" ON "workflow_states"("status_zh");

-- CreateIndex
CREATE INDEX "workflow_states_status_en_idx" ON "workflow_states"("status_en");

-- CreateIndex
CREATE INDEX "signatures_article_id_round_idx" ON "signatures"("article_id", "round");

-- CreateIndex
CREATE INDEX "signatures_user_id_idx" ON "signatures"("user_id");

-- CreateIndex
CREATE INDEX "schedules_status_publish_at_idx" ON "schedules"("status", "publish_at");

-- CreateIndex
CREATE INDEX "audit_events_at_idx" ON "audit_events"("at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_events_command_id_step_key" ON "audit_events"("command_id", "step");

-- CreateIndex
CREATE UNIQUE INDEX "published_publications_article_id_language_number_key" ON "published_publications"("article_id", "language", "number");

-- CreateIndex
CREATE INDEX "published_editions_date_published_article_id_idx" ON "published_editions"("date_published" DESC, "article_id");

-- CreateIndex
CREATE INDEX "published_editions_column_id_date_published_idx" ON "published_editions"("column_id", "date_published" DESC);

-- CreateIndex
CREATE INDEX "published_credits_person_id_idx" ON "published_credits"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "published_columns_slug_key" ON "published_columns"("slug");

-- CreateIndex
CREATE INDEX "press_entries_generation_idx" ON "press_entries"("generation");

-- CreateIndex
CREATE INDEX "press_entries_subject_idx" ON "press_entries"("subject");

-- CreateIndex
CREATE INDEX "press_entries_object_hash_idx" ON "press_entries"("object_hash");

-- AddForeignKey
ALTER TABLE "users" ADD CONSTRAINT "users_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "columns"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_outlet_id_fkey" FOREIGN KEY ("outlet_id") REFERENCES "outlets"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "articles" ADD CONSTRAINT "articles_cover_media_id_fkey" FOREIGN KEY ("cover_media_id") REFERENCES "media"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "article_tags" ADD CONSTRAINT "article_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_groups" ADD CONSTRAINT "credit_groups_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_people" ADD CONSTRAINT "credit_people_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "credit_groups"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credit_people" ADD CONSTRAINT "credit_people_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "editions" ADD CONSTRAINT "editions_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_edition_id_fkey" FOREIGN KEY ("edition_id") REFERENCES "editions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_variants" ADD CONSTRAINT "media_variants_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "media_originals" ADD CONSTRAINT "media_originals_media_id_fkey" FOREIGN KEY ("media_id") REFERENCES "media"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workflow_states" ADD CONSTRAINT "workflow_states_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedules" ADD CONSTRAINT "schedules_article_id_fkey" FOREIGN KEY ("article_id") REFERENCES "articles"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_editions" ADD CONSTRAINT "published_editions_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "published_publications"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_credits" ADD CONSTRAINT "published_credits_article_id_language_fkey" FOREIGN KEY ("article_id", "language") REFERENCES "published_editions"("article_id", "language") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "published_credits" ADD CONSTRAINT "published_credits_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "published_people"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "press_entries" ADD CONSTRAINT "press_entries_object_hash_fkey" FOREIGN KEY ("object_hash") REFERENCES "press_objects"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;

-- ---------------------------------------------------------------------------------------------------------------------
-- By hand: what the schema language can't say.

-- Values that exist.
ALTER TABLE "users"
  ADD CONSTRAINT "users_locale_known" CHECK (locale IN ('zh-Hans', 'zh-Hant', 'en')),
  ADD CONSTRAINT "users_color_scheme_known" CHECK (color_scheme IN ('auto', 'light', 'dark')),
  -- Sign-in finds an address whatever its case was when it was typed.
  ADD CONSTRAINT "users_email_lower" CHECK (email = lower(email));
ALTER TABLE "people"
  ADD CONSTRAINT "people_unconfirmed_known" CHECK (unconfirmed <@ ARRAY['hans', 'hant', 'en']),
  ADD CONSTRAINT "people_named" CHECK (name_hans <> '' OR name_hant <> '' OR name_en <> ''),
  ADD CONSTRAINT "people_lock_version_counts" CHECK (lock_version >= 1);
ALTER TABLE "articles"
  ADD CONSTRAINT "articles_source_language_known" CHECK (source_language IN ('zh', 'en')),
  ADD CONSTRAINT "articles_lock_version_counts" CHECK (lock_version >= 1),
  ADD CONSTRAINT "articles_cover_whole" CHECK ((cover_media_id IS NULL) = (cover_alt IS NULL) AND (cover_media_id IS NULL) = (cover_caption IS NULL));
ALTER TABLE "credit_groups"
  ADD CONSTRAINT "credit_groups_language_known" CHECK (language IN ('zh', 'en')),
  ADD CONSTRAINT "credit_groups_has_role" CHECK (cardinality(roles) >= 1);
ALTER TABLE "editions"
  ADD CONSTRAINT "editions_script_fits_language" CHECK ((language = 'zh' AND script IS NOT NULL AND script IN ('Hans', 'Hant')) OR (language = 'en' AND script IS NULL)),
  ADD CONSTRAINT "editions_last_revision_counts" CHECK (last_revision >= 0);
ALTER TABLE "working_copies" ADD CONSTRAINT "working_copies_lock_version_counts" CHECK (lock_version >= 1);
ALTER TABLE "alignments" ADD CONSTRAINT "alignments_lock_version_counts" CHECK (lock_version >= 1);
ALTER TABLE "revisions" ADD CONSTRAINT "revisions_number_counts" CHECK (number >= 1);
ALTER TABLE "media" ADD CONSTRAINT "media_has_size" CHECK (width > 0 AND height > 0);
ALTER TABLE "media_variants" ADD CONSTRAINT "media_variants_has_size" CHECK (width > 0 AND height > 0);
ALTER TABLE "workflow_states"
  ADD CONSTRAINT "workflow_states_status_zh_known" CHECK (status_zh IN ('draft', 'inReview', 'changesRequested', 'approved')),
  ADD CONSTRAINT "workflow_states_status_en_known" CHECK (status_en IN ('draft', 'inReview', 'changesRequested', 'approved'));
ALTER TABLE "signatures"
  ADD CONSTRAINT "signatures_round_counts" CHECK (round >= 1),
  ADD CONSTRAINT "signatures_scope_known" CHECK (scope <@ ARRAY['zh', 'en'] AND cardinality(scope) BETWEEN 1 AND 2);
ALTER TABLE "schedules"
  ADD CONSTRAINT "schedules_scope_known" CHECK (scope <@ ARRAY['zh', 'en'] AND cardinality(scope) BETWEEN 1 AND 2),
  ADD CONSTRAINT "schedules_status_known" CHECK (status IN ('waiting', 'done', 'refused', 'cancelled')),
  ADD CONSTRAINT "schedules_refusal_has_reason" CHECK (status <> 'refused' OR reason IS NOT NULL);
ALTER TABLE "audit_events" ADD CONSTRAINT "audit_events_numbers_count" CHECK (seq >= 1 AND step >= 0);
ALTER TABLE "published_publications"
  ADD CONSTRAINT "published_publications_language_known" CHECK (language IN ('zh', 'en')),
  ADD CONSTRAINT "published_publications_number_counts" CHECK (number >= 1);
ALTER TABLE "published_editions" ADD CONSTRAINT "published_editions_language_known" CHECK (language IN ('zh', 'en'));
ALTER TABLE "published_credits" ADD CONSTRAINT "published_credits_language_known" CHECK (language IN ('zh', 'en'));
ALTER TABLE "press_entries"
  ADD CONSTRAINT "press_entries_redirect_has_target" CHECK ((status IN (301, 308)) = (location IS NOT NULL)),
  ADD CONSTRAINT "press_entries_path_absolute" CHECK (path LIKE '/%');

-- Tables of one row.
ALTER TABLE "desk" ADD CONSTRAINT "desk_one_row" CHECK (id = 1);
ALTER TABLE "published_desk" ADD CONSTRAINT "published_desk_one_row" CHECK (id = 1);
ALTER TABLE "press_state" ADD CONSTRAINT "press_state_one_row" CHECK (id = 1);
INSERT INTO "press_state" ("id") VALUES (1);

-- A pointer leads to a publication of its own article and language.
CREATE UNIQUE INDEX "published_publications_id_article_id_language_key" ON "published_publications"("id", "article_id", "language");
ALTER TABLE "published_editions"
  ADD CONSTRAINT "published_editions_own_publication_fkey" FOREIGN KEY ("publication_id", "article_id", "language")
  REFERENCES "published_publications"("id", "article_id", "language");

-- Facts are added and never changed, whoever asks.
CREATE FUNCTION duizhao_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
END $$;

-- The columns named as arguments may change; nothing else of the row.
CREATE FUNCTION duizhao_refuse_change_except() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - TG_ARGV IS DISTINCT FROM to_jsonb(OLD) - TG_ARGV THEN
    RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'object_not_in_prerequisite_state';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER "audit_events_immutable" BEFORE UPDATE OR DELETE ON "audit_events" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "audit_events_kept" BEFORE TRUNCATE ON "audit_events" FOR EACH STATEMENT EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "published_publications_immutable" BEFORE UPDATE OR DELETE ON "published_publications" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "published_publications_kept" BEFORE TRUNCATE ON "published_publications" FOR EACH STATEMENT EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "revisions_immutable" BEFORE UPDATE ON "revisions" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change_except('name');
CREATE TRIGGER "revisions_undeletable" BEFORE DELETE ON "revisions" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "revisions_kept" BEFORE TRUNCATE ON "revisions" FOR EACH STATEMENT EXECUTE FUNCTION duizhao_refuse_change();
CREATE TRIGGER "signatures_immutable" BEFORE UPDATE ON "signatures" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change_except('voided_at');
CREATE TRIGGER "signatures_undeletable" BEFORE DELETE ON "signatures" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change();
-- Content that comes back is signed again: nothing revives a voided signature.
CREATE TRIGGER "signatures_voided_once" BEFORE UPDATE ON "signatures" FOR EACH ROW
  WHEN (OLD.voided_at IS NOT NULL AND NEW.voided_at IS DISTINCT FROM OLD.voided_at) EXECUTE FUNCTION duizhao_refuse_change();

-- Numbers count from 1 without gaps; two writers of the same number meet the unique index.
CREATE FUNCTION duizhao_number_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM revisions WHERE edition_id = NEW.edition_id) THEN
    RAISE EXCEPTION 'revision % leaves a gap', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "revisions_without_gaps" BEFORE INSERT ON "revisions" FOR EACH ROW EXECUTE FUNCTION duizhao_number_revision();

CREATE FUNCTION duizhao_number_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM published_publications WHERE article_id = NEW.article_id AND language = NEW.language) THEN
    RAISE EXCEPTION 'publication % leaves a gap', NEW.number USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "published_publications_without_gaps" BEFORE INSERT ON "published_publications" FOR EACH ROW EXECUTE FUNCTION duizhao_number_publication();

-- One hash chain a stream: an event names the one before it.
CREATE FUNCTION duizhao_chain_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  SELECT seq, hash INTO last FROM audit_events WHERE stream = NEW.stream ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last.seq, 0) + 1 THEN
    RAISE EXCEPTION 'audit event % of % leaves a gap', NEW.seq, NEW.stream USING ERRCODE = 'check_violation';
  END IF;
  IF last.hash IS NOT NULL AND NEW.prev_hash <> last.hash THEN
    RAISE EXCEPTION 'audit event % of % does not follow its predecessor', NEW.seq, NEW.stream USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "audit_events_chained" BEFORE INSERT ON "audit_events" FOR EACH ROW EXECUTE FUNCTION duizhao_chain_audit_event();

-- An edition's counter is its newest revision; checked when the transaction ends, so the two can be written in any order.
CREATE FUNCTION duizhao_check_last_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  edition text := CASE TG_TABLE_NAME WHEN 'editions' THEN to_jsonb(NEW) ->> 'id' ELSE to_jsonb(NEW) ->> 'edition_id' END;
BEGIN
  IF EXISTS (
    SELECT FROM editions e
    WHERE e.id = edition AND e.last_revision <> (SELECT coalesce(max(number), 0) FROM revisions WHERE edition_id = edition)
  ) THEN
    RAISE EXCEPTION 'last_revision of edition % is not the number of its newest revision', edition USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "editions_last_revision_true" AFTER INSERT OR UPDATE ON "editions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION duizhao_check_last_revision();
CREATE CONSTRAINT TRIGGER "revisions_last_revision_true" AFTER INSERT ON "revisions"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION duizhao_check_last_revision();

-- Trigrams serve the desk's search by part of a title. Without the extension, search still works by reading more.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "articles_search_title_trigrams" ON "articles" USING gin ("search_title" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
  RAISE NOTICE 'pg_trgm is not available: title search reads every row';
END $$;
