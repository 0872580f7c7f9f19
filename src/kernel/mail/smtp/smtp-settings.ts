import { isLoopback } from '../../net/is-loopback.ts';

/** How to talk to the server that SMTP_URL names. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** Encrypted from the first byte. */
  secure: boolean;
  /** Encrypted before anything of the mail or the password is said, or not at all. */
  requireTLS: boolean;
  auth: { user: string; pass: string } | undefined;
  tls: { rejectUnauthorized: boolean };
}

/**
 * Encryption with a certificate that can be trusted is required; on this machine itself nobody listens in between, and
 * a local server's certificate is usually one that it signed itself.
 */
export function smtpSettings(smtpUrl: string): SmtpSettings {
  const url = new URL(smtpUrl);
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  const secure = url.protocol === 'smtps:';
  const isHere = isLoopback(host);
  return {
    host,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isHere,
    auth:
      url.username === ''
        ? undefined
        : { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    tls: { rejectUnauthorized: !isHere },
  };
}
