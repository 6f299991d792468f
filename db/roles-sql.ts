/** Tables whose rows are facts: what was signed, published or logged is added and never changed. */
const appendOnlyTables = [
  "audit_events",
  "published_publications",
  "revisions",
  "quotation_versions",
  "workflow_templates",
] as const;

export type RolePasswords = { app: string; reader: string };

/**
 * SQL that creates the application's and the reader's login. Migrations never do: on an external database the operator
 * runs this once (`duizhao db roles` prints it), and the embedded one runs it when it is made.
 */
export function createRolesSql(passwords: RolePasswords): string {
  return [
    `CREATE ROLE duizhao_app LOGIN PASSWORD ${literal(passwords.app)};`,
    `CREATE ROLE duizhao_reader LOGIN PASSWORD ${literal(passwords.reader)};`,
    "ALTER ROLE duizhao_reader SET default_transaction_read_only = on;",
  ].join("\n");
}

/**
 * SQL that gives both logins their rights on what exists now; run by the owner after every migration, when the logins
 * exist. Idempotent, and it takes away what an earlier version gave.
 */
export function grantsSql(): string {
  const appendOnly = appendOnlyTables.map(literal).join(", ");
  return `
DO $grants$
DECLARE
  item record;
BEGIN
  REVOKE ALL ON ALL TABLES IN SCHEMA public FROM duizhao_app, duizhao_reader;
  REVOKE CREATE ON SCHEMA public FROM PUBLIC;
  GRANT USAGE ON SCHEMA public TO duizhao_app, duizhao_reader;
  FOR item IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' LOOP
    IF item.name = '_prisma_migrations' THEN
      EXECUTE format('GRANT SELECT ON %I TO duizhao_app', item.name);
    ELSIF item.name IN (${appendOnly}) THEN
      EXECUTE format('GRANT SELECT, INSERT ON %I TO duizhao_app', item.name);
    ELSE
      EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO duizhao_app', item.name);
    END IF;
    IF item.name LIKE 'published\\_%' THEN
      EXECUTE format('GRANT SELECT ON %I TO duizhao_reader', item.name);
    END IF;
  END LOOP;
  -- A revision can be named later; nothing else of it changes (trigger).
  GRANT UPDATE (name) ON revisions TO duizhao_app;
  -- Somebody vouches for a version later, once (trigger).
  GRANT UPDATE (verified_at, verified_by) ON quotation_versions TO duizhao_app;
  -- A template is retired later; nothing else of it changes (trigger).
  GRANT UPDATE (retired_at, retired_by) ON workflow_templates TO duizhao_app;
  -- The job queue protects its tables by row security; the application both adds and runs jobs.
  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = 'graphile_worker') THEN
    GRANT USAGE ON SCHEMA graphile_worker TO duizhao_app;
    GRANT ALL ON ALL TABLES IN SCHEMA graphile_worker TO duizhao_app;
    GRANT ALL ON ALL SEQUENCES IN SCHEMA graphile_worker TO duizhao_app;
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO duizhao_app;
    FOR item IN
      SELECT c.relname AS name FROM pg_class c
      WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relrowsecurity
    LOOP
      EXECUTE format('DROP POLICY IF EXISTS duizhao_app ON graphile_worker.%I', item.name);
      EXECUTE format('CREATE POLICY duizhao_app ON graphile_worker.%I TO duizhao_app USING (true) WITH CHECK (true)', item.name);
    END LOOP;
  END IF;
END
$grants$;`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
