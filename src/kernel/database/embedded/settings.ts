/** Settings of the embedded server: small enough for 500 MB in all, given at each start so that they never age. */
export const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '64MB',
  work_mem: '8MB',
  maintenance_work_mem: '32MB',
  effective_cache_size: '512MB',
  max_wal_size: '512MB',
  // No replicas and no extra processes: each would cost memory.
  wal_level: 'minimal',
  max_wal_senders: '0',
  io_method: 'sync',
  autovacuum_max_workers: '2',
  autovacuum_worker_slots: '2',
  max_worker_processes: '2',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  // A refused login must not put its statement into the log.
  log_min_error_statement: 'panic',
};

/** For throw-away clusters: what is lost with the power is not missed. */
export const THROW_AWAY_SETTINGS: Readonly<Record<string, string>> = {
  ...SETTINGS,
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '100',
};
