/** How a server is set: one that must keep what it was given, or one for the time of a test run. */
export type Durability = "durable" | "throwaway";

const common = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
cluster_name = 'tributary'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'
password_encryption = 'scram-sha-256'
random_page_cost = 1.1
work_mem = 16MB
maintenance_work_mem = 128MB
jit = off
# The log holds no statements and no rows: they are people's data.
log_line_prefix = '%m [%p] '
log_error_verbosity = terse
log_min_error_statement = panic
log_checkpoints = off
`;

const byDurability: Record<Durability, string> = {
  durable: `
max_connections = 100
shared_buffers = 256MB
effective_cache_size = 1GB
fsync = on
synchronous_commit = on
full_page_writes = on
`,
  throwaway: `
max_connections = 200
shared_buffers = 128MB
fsync = off
synchronous_commit = off
full_page_writes = off
autovacuum = off
`,
};

/** The text of postgresql.conf. It is written at every start; own settings go through ALTER SYSTEM, which wins. */
export function postgresqlConf(durability: Durability, hbaFile: string): string {
  const file = `hba_file = '${hbaFile.replaceAll("'", "''")}'\n`;
  return `# Written at every start. For own settings use ALTER SYSTEM.\n${file}${common}${byDurability[durability]}`;
}

/** The text of pg_hba.conf: this machine only, with a password; a server for tests asks for none. */
export function pgHbaConf(durability: Durability): string {
  return `host all all 127.0.0.1/32 ${durability === "durable" ? "scram-sha-256" : "trust"}\n`;
}
