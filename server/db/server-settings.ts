import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

export type ServerSettings = Readonly<Record<string, string>>

const MB = 1024 * 1024

/** Memory this process may count on, in bytes: that of the container where there is one. */
function memory(): number {
  const limit = process.constrainedMemory()
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem()
}

/** Shared memory for parallel queries: containers often have only 64 MB of /dev/shm, too little; files do instead. */
function sharedMemoryKind(): ServerSettings {
  if (process.platform !== 'linux') return {}
  try {
    const shm = statfsSync('/dev/shm')
    return shm.bsize * shm.blocks >= 256 * MB ? {} : { dynamic_shared_memory_type: 'mmap' }
  } catch {
    return { dynamic_shared_memory_type: 'mmap' }
  }
}

/**
 * Settings of the server that Liuchi brings along: durable, for a machine of 2 cores and 4 GB or more, and silent about
 * personal values (statements and the details of errors never reach its log).
 */
export function serverSettings(): ServerSettings {
  const sharedMb = Math.max(32, Math.min(256, Math.floor(memory() / MB / 8)))
  return {
    shared_buffers: `${sharedMb}MB`,
    effective_cache_size: `${Math.max(256, Math.floor(memory() / MB / 2))}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${sharedMb}MB`,
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '2GB',
    min_wal_size: '128MB',
    checkpoint_timeout: '15min',
    // Plans made while a table was small are made anew soon after it grew: a first fill took three times as long without.
    autovacuum_naptime: '10s',
    random_page_cost: '1.1',
    max_connections: '100',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_parameter_max_length: '0',
    log_checkpoints: 'off',
    password_encryption: 'scram-sha-256',
    ...sharedMemoryKind(),
  }
}

/** Settings for databases that are thrown away: nothing waits for the disk. */
export const THROW_AWAY: ServerSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
  shared_buffers: '128MB',
  max_wal_size: '4GB',
  // Hundreds of small databases: looking after each of them costs more than it brings.
  autovacuum_naptime: '1min',
}
