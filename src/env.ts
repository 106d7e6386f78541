/** A message of the queue: an article page to fetch for a run of a source. */
export interface PageMessage {
  source: string;
  run: string;
  url: string;
}

/** Bindings and settings of the Worker, as `wrangler.toml` and `.dev.vars` declare them. */
export interface Env {
  /** D1 database with every domain's editions. */
  DB: D1Database;
  /** First administrator's token; further ones are kept hashed in D1. */
  ADMIN_TOKEN?: string;
  /** Cloudflare Access signs editors in: the team's domain (`example.cloudflareaccess.com`) and the AUD tag. */
  ACCESS_TEAM?: string;
  ACCESS_AUDIENCE?: string;
  /** What each may do, by e-mail or service token: `an@quynhon.test=articles,recruitments; binh@quynhon.test=*`. */
  ACCESS_EDITORS?: string;
  /** Name of the publishing authority, shown on pages, feeds and catalogues. */
  PUBLISHER?: string;
  /** The ground it governs, by name, such as `Tỉnh Gia Lai`: told by the catalogue and to search engines. */
  AREA?: string;
  /** Lines told to people in danger instead of the national ones: `113=Công an; 0256 3 822 222=Trực ban phường`. */
  EMERGENCY_LINES?: string;
  /** Name of the gateway in its header, such as `Một Cửa Đà Nẵng`. */
  SITE_NAME?: string;
  /** Address (https) of the authority's emblem, shown in place of the drawn gate. */
  EMBLEM?: string;
  /** Picture of the front page: an address (https), `gate` or `towers`; absent, the towers where Quy Nhơn is spoken of. */
  HERO?: string;
  /** Questions of the front page, by semicolon; absent, they come from what is held. */
  CHIPS?: string;
  /** Colours of the light scheme: `sea=#005a9c; brick=#8a1c1c; deep=#00335c; gold=#e0a800`; unreadable ones are left out. */
  COLOURS?: string;
  /** Hosts, by comma, whose pictures of articles are shown: `danang.gov.vn, *.danang.gov.vn`; others are links. */
  MEDIA_HOSTS?: string;
  /** The desk people go to: `name=Trung tâm hành chính công; address=…; hours=…; phone=…; url=…`; absent, none is named. */
  DESK?: string;
  /** Licence of the data, as an address, and where to write to about it; told by the catalogue. */
  LICENCE?: string;
  CONTACT?: string;
  /** Address of this gateway, told to the sources it reads. */
  SITE_ORIGIN?: string;
  /** Carries the fetches of article pages; absent, they are made one check at a time. */
  PAGES?: Queue<PageMessage>;
  /** `host:port` pairs, by comma, that sources may have although they are local; for development and tests. */
  ALLOW_LOCAL_SOURCES?: string;
  /** Requests a minute of one client address; absent where the platform offers no limiter. */
  CLIENT_LIMIT?: RateLimit;
  /** Requests a minute of one known partner key. */
  PARTNER_LIMIT?: RateLimit;
  /** SHA-256 (hexadecimal) of each partner's key, by comma; a partner sends its key as `X-Partner-Key`. */
  PARTNER_KEYS?: string;
  /** `off` counts nothing of what people ask for and do not find. */
  UNANSWERED?: string;
  /** Bucket with the files that records came from; absent, records say where they stood and no file is kept. */
  FILES?: R2Bucket;
  /** Bucket with the snapshot that is served when D1 is down; absent where none is wanted. */
  SNAPSHOT?: R2Bucket;
  /** Bucket of the nightly back-ups; absent where none is wanted. */
  BACKUPS?: R2Bucket;
  /** Days a nightly back-up is kept, 30 by default. */
  BACKUP_DAYS?: string;
  /** An https:// address that is told of faults as they begin and are mended, as JSON; absent, none is told. */
  ALERT_WEBHOOK?: string;
  /** Cloudflare's id of the account and a token that may read its analytics: both set, budgets of the day are watched. */
  ACCOUNT_ID?: string;
  ANALYTICS_TOKEN?: string;
  /** Budgets of a day (UTC); by default the paid plan's month in thirty parts. */
  DAY_REQUESTS?: string;
  DAY_ROWS_READ?: string;
  DAY_ROWS_WRITTEN?: string;
  /** Bytes the database may hold, 10 GB by default; 500 MB (`500000000`) on the free plan. */
  DATABASE_BYTES?: string;
  /** Workers AI and the id of a text model: both set, it writes the summaries of articles that the text bears out. */
  AI?: Ai;
  SUMMARY_MODEL?: string;
  /** Hostnames, by comma, whose HTTPS pages may call `/mcp` from a browser besides our own; `*` for any. */
  MCP_ORIGINS?: string;
  /** Zalo Official Account: application id and the account's secret switch `/channels/zalo` on. */
  ZALO_APP_ID?: string;
  ZALO_OA_SECRET?: string;
  /** Access token to send with, and where to send; without a token nothing is sent. Zalo's tokens end in a day. */
  ZALO_ACCESS_TOKEN?: string;
  ZALO_SEND_URL?: string;
  /** Facebook Messenger: the application's secret switches `/channels/messenger` on. */
  MESSENGER_APP_SECRET?: string;
  /** Token of our choice that Facebook repeats when the address is entered there. */
  MESSENGER_VERIFY_TOKEN?: string;
  MESSENGER_PAGE_TOKEN?: string;
  MESSENGER_SEND_URL?: string;
  /** Telegram: the `secret_token` given to `setWebhook` switches `/channels/telegram` on. */
  TELEGRAM_WEBHOOK_SECRET?: string;
  /** Bot token for answers of several messages; without it one is answered in the response. */
  TELEGRAM_BOT_TOKEN?: string;
  TELEGRAM_SEND_URL?: string;
  /** Key of a partner's own chat, plain or `whsec_…`; switches `/channels/webhook` on. */
  WEBHOOK_SECRET?: string;
}
