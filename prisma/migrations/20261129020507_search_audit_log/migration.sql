-- DropIndex
DROP INDEX "audit_events_at_idx";

-- CreateIndex
CREATE INDEX "audit_events_at_stream_seq_idx" ON "audit_events"("at", "stream", "seq");

-- CreateIndex
CREATE INDEX "audit_events_actor_id_at_stream_seq_idx" ON "audit_events"("actor_id", "at", "stream", "seq");

-- CreateIndex
CREATE INDEX "audit_events_type_at_stream_seq_idx" ON "audit_events"("type", "at", "stream", "seq");
