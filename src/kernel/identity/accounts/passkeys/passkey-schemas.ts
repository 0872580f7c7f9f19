/** What browsers say and take of passkeys (WebAuthn Level 3, 5.1.8–10, as JSON). What we do not need is dropped. */
import { z } from 'zod';

/** Base64url without padding. */
const bytes = (most: number) =>
  z
    .string()
    .max(most)
    .regex(/^[\w-]+$/);

const credential = {
  id: bytes(1400),
  rawId: bytes(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z
    .unknown()
    .transform(() => ({}))
    .default({}),
};

export const createdPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    attestationObject: bytes(16_000),
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(10)
      .optional(),
  }),
});

export const usedPasskey = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: bytes(4000),
    authenticatorData: bytes(4000),
    signature: bytes(2000),
  }),
});

const known = z.object({
  id: z.string(),
  type: z.string().default('public-key'),
  transports: z.array(z.string()).optional(),
});

export const creationOptions = z.object({
  challenge: z.string(),
  rp: z.object({ name: z.string(), id: z.string().optional() }),
  user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
  pubKeyCredParams: z.array(z.object({ alg: z.number(), type: z.string() })),
  timeout: z.number().optional(),
  excludeCredentials: z.array(known).optional(),
  authenticatorSelection: z
    .object({
      residentKey: z.string().optional(),
      requireResidentKey: z.boolean().optional(),
      userVerification: z.string().optional(),
    })
    .optional(),
  attestation: z.string().optional(),
});

export const requestOptions = z.object({
  challenge: z.string(),
  rpId: z.string().optional(),
  timeout: z.number().optional(),
  userVerification: z.string(),
});

export const passkeyName = z
  .string()
  .max(200)
  .transform((value) => value.trim())
  .pipe(
    z
      .string()
      .min(1)
      .max(100)
      .regex(/^\P{Cc}+$/u),
  );

export const passkeyLine = z.object({ id: z.string(), name: z.string(), createdAt: z.string().nullable() });
