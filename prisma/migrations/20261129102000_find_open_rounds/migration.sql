-- The few articles that something waits for, as figures of the way to readers ask for them.
CREATE INDEX "workflow_states_open_idx" ON "workflow_states"("article_id") WHERE jsonb_path_exists("state", '$.rounds[*] ? (@.status == "open")');
