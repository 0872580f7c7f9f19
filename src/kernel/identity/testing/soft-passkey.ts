/** An authenticator in software: real keys (ES256), real CBOR (WebAuthn Level 3, 6). For tests of HTTP. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface SoftPasskey {
  readonly id: string;
  /** What a browser hands over after `navigator.credentials.create`. */
  create(options: { challenge: string }): Created;
  /** What a browser hands over after `navigator.credentials.get`. */
  use(options: { challenge: string }): Used;
}

interface Handed<Response> {
  id: string;
  rawId: string;
  type: 'public-key';
  clientExtensionResults: Record<string, never>;
  response: Response;
}
type Created = Handed<{ clientDataJSON: string; attestationObject: string; transports: string[] }>;
type Used = Handed<{ clientDataJSON: string; authenticatorData: string; signature: string }>;

/** Read anew each time, so that a test can change it. */
export interface SoftPasskeyOptions {
  origin?: string;
  rpId?: string;
  /** Whether the holder proved to it who they are. */
  verifiesUser?: boolean;
  /** By how much its counter goes on with each use; 0: it has none. */
  step?: number;
}

export function softPasskey(options: SoftPasskeyOptions = {}): SoftPasskey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const rawId = randomBytes(32);
  const id = rawId.toString('base64url');
  let counter = 0;

  const authenticatorData = (attested: Buffer | null): Buffer => {
    const { rpId = 'localhost', verifiesUser = true, step = 1 } = options;
    counter = Math.max(0, counter + step);
    const head = Buffer.alloc(5);
    // Bits: 0 somebody was there, 2 that was proven, 6 a new credential follows.
    head.writeUInt8(0b1 | (verifiesUser ? 0b100 : 0) | (attested === null ? 0 : 0b100_0000), 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId), head, attested ?? Buffer.alloc(0)]);
  };
  const clientData = (type: string, challenge: string) =>
    Buffer.from(
      JSON.stringify({
        type,
        challenge,
        origin: options.origin ?? 'http://localhost:8080',
        crossOrigin: false,
      }),
    );
  const handed = { ...{ id, rawId: id }, type: 'public-key', clientExtensionResults: {} } as const;

  return {
    id,
    create({ challenge }) {
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
      const length = Buffer.alloc(2);
      length.writeUInt16BE(rawId.length);
      // RFC 9053, 7.1: EC2 (1: 2), ES256 (3: -7), P-256 (-1: 1), and the point.
      const key = cborMap([
        [1, cborInt(2)],
        [3, cborInt(-7)],
        [-1, cborInt(1)],
        [-2, cborBytes(Buffer.from(x, 'base64url'))],
        [-3, cborBytes(Buffer.from(y, 'base64url'))],
      ]);
      const data = authenticatorData(Buffer.concat([Buffer.alloc(16), length, rawId, key]));
      const attestation = cborMap([
        ['fmt', cborText('none')],
        ['attStmt', cborMap([])],
        ['authData', cborBytes(data)],
      ]);
      return {
        ...handed,
        response: {
          clientDataJSON: clientData('webauthn.create', challenge).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    use({ challenge }) {
      const data = authenticatorData(null);
      const client = clientData('webauthn.get', challenge);
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey);
      return {
        ...handed,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      };
    },
  };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest();

// RFC 8949, as much of it as is needed here.
function cborHead(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
}
const cborInt = (value: number) => (value < 0 ? cborHead(1, -1 - value) : cborHead(0, value));
const cborBytes = (value: Buffer) => Buffer.concat([cborHead(2, value.length), value]);
const cborText = (value: string) => Buffer.concat([cborHead(3, value.length), Buffer.from(value)]);
const cborMap = (entries: readonly (readonly [number | string, Buffer])[]) =>
  Buffer.concat([
    cborHead(5, entries.length),
    ...entries.flatMap(([key, value]) => [typeof key === 'number' ? cborInt(key) : cborText(key), value]),
  ]);
