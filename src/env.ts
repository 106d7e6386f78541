/** Bindings and settings of the Worker, as `wrangler.toml` and `.dev.vars` declare them. */
export interface Env {
  /** D1 database with every domain's editions. */
  DB: D1Database;
  /** First administrator's token; further ones are kept hashed in D1. */
  ADMIN_TOKEN?: string;
  /** Name of the publishing authority, shown on pages, feeds and catalogues. */
  PUBLISHER?: string;
  /** Requests a minute of one client address; absent where the platform offers no limiter. */
  CLIENT_LIMIT?: RateLimit;
  /** Requests a minute of one known partner key. */
  PARTNER_LIMIT?: RateLimit;
  /** SHA-256 (hexadecimal) of each partner's key, by comma; a partner sends its key as `X-Partner-Key`. */
  PARTNER_KEYS?: string;
  /** Bucket with the snapshot that is served when D1 is down; absent where none is wanted. */
  SNAPSHOT?: R2Bucket;
  /** Hostnames, by comma, whose HTTPS pages may call `/mcp` from a browser besides our own; `*` for any. */
  MCP_ORIGINS?: string;
}
