import { SESSION_SECONDS } from './lifetimes.ts';

/** Under which names the library's records stand in migration 003. */
export function tableNames(digest: (text: string) => Promise<string>) {
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return {
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', ...times } },
    session: {
      modelName: 'session',
      fields: {
        ...times,
        userId: 'person',
        expiresAt: 'expires_at',
        userAgent: 'device',
        ipAddress: 'ip_address',
      },
      expiresIn: SESSION_SECONDS,
      // The house does both by its own clock: `require-fresh.ts`, `keep-session.ts`.
      freshAge: 0,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'sign_in_link',
      fields: {
        ...times,
        userId: 'person',
        providerId: 'provider',
        accountId: 'subject',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { ...times, expiresAt: 'expires_at' },
      // The identifier holds an e-mail; keyed, so that the table names nobody.
      storeIdentifier: { hash: digest },
    },
  } as const;
}

export const passkeyTable = {
  passkey: {
    modelName: 'passkey',
    fields: {
      userId: 'person',
      publicKey: 'public_key',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
} as const;
