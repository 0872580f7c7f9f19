export const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every variable with what it must be and an example: the source of error messages and of docs/operate.md. */
export const VARIABLES = {
  PORT: { rule: 'must be a whole number from 1 to 65535', example: 'PORT=8080' },
  HOST: { rule: 'must be an IP address or a host name of this machine', example: 'HOST=127.0.0.1' },
  PUBLIC_URL: {
    rule: 'must be an http or https address that ends after host and port',
    example: 'PUBLIC_URL=https://hierzulande.example',
  },
  DATABASE_URL: {
    rule: 'must be an address such as postgres://user:password@host:5432/database',
    example: 'DATABASE_URL=postgres://hierzulande:…@localhost:5432/hierzulande',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    rule: 'must be an address such as postgres://user:password@host:5432/database, next to DATABASE_URL',
    example: 'DATABASE_OWNER_URL=postgres://hier_owner:…@localhost:5432/hierzulande',
    secret: true,
  },
  HIER_VAR: { rule: 'must be the path of a folder', example: 'HIER_VAR=./var' },
  TRUST_PROXY: {
    rule: 'must be true, false, the number of proxies, or their addresses separated by commas',
    example: 'TRUST_PROXY=127.0.0.1',
  },
  OPERATOR_NAME: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_NAME="Stadt Beispiel"',
  },
  OPERATOR_CONTACT: {
    rule: 'must be one line of at most 300 characters',
    example: 'OPERATOR_CONTACT=digital@stadt.example',
  },
  BASE_MAP_URL: {
    rule: 'must be off, or an http or https address with {z}, {x} and {y} in it and BASE_MAP_ATTRIBUTION beside it',
    example: 'BASE_MAP_URL=https://tiles.example/{z}/{x}/{y}.png',
  },
  BASE_MAP_ATTRIBUTION: {
    rule: 'must be one line of at most 200 characters',
    example: 'BASE_MAP_ATTRIBUTION="© Landesamt Beispiel"',
  },
  SOURCES_ALLOW_ORIGINS: {
    rule: 'must be at most 50 http or https addresses that end after host and port, separated by commas',
    example: 'SOURCES_ALLOW_ORIGINS=http://gis.intern.example:8080,http://10.0.0.7',
  },
  OPERATOR_ADDRESS: {
    rule: 'must be at most 6 lines separated by |, together at most 500 characters',
    example: 'OPERATOR_ADDRESS="Stadt Beispiel|Rathausplatz 1|12345 Beispiel"',
  },
  OPERATOR_REPRESENTATIVE: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_REPRESENTATIVE="Bürgermeisterin Erika Beispiel"',
  },
  OPERATOR_REGISTER: {
    rule: 'must be one line of at most 200 characters',
    example: 'OPERATOR_REGISTER="Amtsgericht Beispiel, HRB 0000"',
  },
  HIER_SAMPLE: { rule: 'must be on or off', example: 'HIER_SAMPLE=off' },
  SMTP_URL: {
    rule: 'must be an address such as smtps://user:password@host:465 or smtp://host:587',
    example: 'SMTP_URL=smtps://hierzulande:…@mail.example:465',
    secret: true,
  },
  MAIL_FROM: {
    rule: 'must be a mail address, with a name before it if wished',
    example: 'MAIL_FROM="Stadt Beispiel <app@stadt.example>"',
  },
  AUTH_SECRET: {
    rule: 'must be at least 32 characters that nobody can guess',
    example: 'AUTH_SECRET=$(openssl rand -hex 32)',
    secret: true,
  },
  PUSH_ALLOW_ORIGINS: {
    rule: 'must be at most 50 http or https addresses that end after host and port, separated by commas',
    example: 'PUSH_ALLOW_ORIGINS=https://push.intern.example',
  },
  VAPID_PRIVATE_KEY: {
    rule: 'must be a private key of the curve P-256: 32 bytes in base64url, 43 characters',
    example: 'VAPID_PRIVATE_KEY=$(cat var/vapid-key)',
    secret: true,
  },
  OIDC_PROVIDERS: {
    rule: 'must be a JSON list of at most 10 providers with id (lower case letters, digits, hyphens), name, issuer (https, or http on this machine), clientId and clientSecret',
    example:
      'OIDC_PROVIDERS=\'[{"id":"konto","name":"Servicekonto","issuer":"https://id.land.example","clientId":"…","clientSecret":"…"}]\'',
    secret: true,
  },
  METRICS_TOKEN: {
    rule: 'must be at least 24 letters, digits, hyphens or underscores',
    example: 'METRICS_TOKEN=$(openssl rand -hex 24)',
    secret: true,
  },
  LOG_LEVEL: { rule: `must be one of ${LOG_LEVELS.join(', ')}`, example: 'LOG_LEVEL=info' },
} as const satisfies Record<string, { rule: string; example: string; secret?: true }>;
