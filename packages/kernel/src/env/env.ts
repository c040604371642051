/** Where files are kept when not in the data folder. */
export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Everything that the product is told from outside, read and checked once. Names are those of the variables. */
export interface Env {
  readonly PORT: number;
  readonly HOST: string;
  /** Absolute. */
  readonly DATA_DIR: string;
  /** Where people reach the installation; no slash at the end. */
  readonly APP_URL: string;
  readonly APP_SECRET: string;
  /** This very reading has made the secret, as nobody gave one and the data folder had none. */
  readonly secretIsNew: boolean;
  /** Undefined means the embedded database. Processes that the launcher starts always have it. */
  readonly DATABASE_URL: string | undefined;
  /** Who migrates. Undefined means that DATABASE_URL names the owner of the schema itself. */
  readonly DATABASE_OWNER_URL: string | undefined;
  readonly REDIS_URL: string | undefined;
  readonly RESEND_API_KEY: string | undefined;
  readonly RESEND_BASE_URL: string;
  /** Proves that a notice of a bounce or a complaint comes from Resend. Without it none is taken. */
  readonly RESEND_WEBHOOK_SECRET: string | undefined;
  readonly SMTP_URL: string | undefined;
  readonly MAIL_FROM: string;
  readonly S3: S3Settings | undefined;
  /** Whether the demo vendors are there: as told, else exactly when the database is the embedded one. */
  readonly DEMO: boolean;
  readonly METRICS_TOKEN: string | undefined;
  /** What one API key may ask in a minute. */
  readonly API_REQUESTS_PER_MINUTE: number;
  readonly LOG_LEVEL: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
  /** The database is the embedded one, even where the launcher passes its URL on. */
  readonly embedded: boolean;
  /** Pages for the person at the machine (every mail with its links): a demo, or an embedded one nobody else reaches. */
  readonly operatorPages: boolean;
}

/** What a process that serves needs: a database that is there already. */
export interface ServerEnv extends Env {
  readonly DATABASE_URL: string;
}

/** One variable that does not fit, in words for the person who set it. Never holds the value of a secret. */
export interface EnvProblem {
  readonly variable: string;
  readonly problem: string;
}
