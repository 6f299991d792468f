-- CreateTable
CREATE TABLE "workflow_templates" (
    "id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "body" JSONB NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "made_by" TEXT,
    "retired_at" TIMESTAMPTZ(3),
    "retired_by" TEXT,

    CONSTRAINT "workflow_templates_pkey" PRIMARY KEY ("id","version")
);

CREATE TRIGGER "workflow_templates_immutable" BEFORE UPDATE ON "workflow_templates" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change_except('retired_at', 'retired_by');
CREATE TRIGGER "workflow_templates_undeletable" BEFORE DELETE ON "workflow_templates" FOR EACH ROW EXECUTE FUNCTION duizhao_refuse_change();
