import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from './config.ts';
import { StartError } from './start/start-error.ts';

function faultOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(StartError);
    return error instanceof Error ? error.message : '';
  }
  throw new Error(`Accepted ${JSON.stringify(environment)}`);
}

const PROVIDER = {
  id: 'konto',
  name: 'Servicekonto',
  issuer: 'https://id.land.example/realms/a',
  clientId: 'app',
  clientSecret: 'geheim',
};

const withProvider = (own: object) => JSON.stringify([{ ...PROVIDER, ...own }]);

describe('readConfig', () => {
  it('needs nothing: every variable has a default that is safe and honest', () => {
    expect(readConfig({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:8080',
      databaseUrl: null,
      databaseOwnerUrl: null,
      varFolder: resolve(import.meta.dirname, '../../var'),
      trustProxy: false,
      operator: { name: null, contact: null, address: null, representative: null, register: null },
      baseMap: {
        url: expect.stringContaining('/{z}/{y}/{x}'),
        attribution: expect.stringContaining('basemap.de'),
      },
      sample: true,
      sourcesAllowOrigins: [],
      smtpUrl: null,
      mailFrom: null,
      authSecret: null,
      pushAllowOrigins: [],
      vapidPrivateKey: null,
      oidcProviders: [],
      metricsToken: null,
      logLevel: 'warn',
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ PORT: '', OPERATOR_NAME: '  ' })).toEqual(readConfig({}));
  });

  it('reads every variable', () => {
    const config = readConfig(
      {
        PORT: '9000',
        HOST: '0.0.0.0',
        PUBLIC_URL: 'https://hier.example/',
        DATABASE_URL: 'postgres://a:b@db.example/hier',
        DATABASE_OWNER_URL: 'postgresql://o:p@db.example:6432/hier?sslmode=require',
        HIER_VAR: 'elsewhere',
        TRUST_PROXY: '10.0.0.0/8, loopback',
        OPERATOR_NAME: 'Kreis Beispiel',
        OPERATOR_CONTACT: 'post@kreis.example',
        BASE_MAP_URL: 'https://tiles.example/{z}/{x}/{y}.png',
        BASE_MAP_ATTRIBUTION: '© Landesamt',
        SOURCES_ALLOW_ORIGINS:
          'http://gis.kreis.example:8080/, https://10.0.0.7,http://gis.kreis.example:8080',
        OPERATOR_ADDRESS: 'Kreishaus | Platz 1||12345 Beispiel',
        OPERATOR_REPRESENTATIVE: 'Landrätin Beispiel',
        OPERATOR_REGISTER: 'Register 1',
        HIER_SAMPLE: 'off',
        SMTP_URL: 'smtps://u:p@mail.example:465',
        MAIL_FROM: 'Kreis Beispiel <app@kreis.example>',
        AUTH_SECRET: 'x'.repeat(32),
        PUSH_ALLOW_ORIGINS: 'https://push.kreis.example/',
        VAPID_PRIVATE_KEY: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
        OIDC_PROVIDERS: JSON.stringify([PROVIDER]),
        METRICS_TOKEN: 'abcdefghijklmnopqrstuvwx',
        LOG_LEVEL: 'warn',
      },
      '/srv',
    );
    expect(config).toEqual({
      port: 9000,
      host: '0.0.0.0',
      publicUrl: 'https://hier.example',
      databaseUrl: 'postgres://a:b@db.example/hier',
      databaseOwnerUrl: 'postgresql://o:p@db.example:6432/hier?sslmode=require',
      varFolder: '/srv/elsewhere',
      trustProxy: '10.0.0.0/8, loopback',
      operator: {
        name: 'Kreis Beispiel',
        contact: 'post@kreis.example',
        address: ['Kreishaus', 'Platz 1', '12345 Beispiel'],
        representative: 'Landrätin Beispiel',
        register: 'Register 1',
      },
      baseMap: { url: 'https://tiles.example/{z}/{x}/{y}.png', attribution: '© Landesamt' },
      sample: false,
      sourcesAllowOrigins: ['http://gis.kreis.example:8080', 'https://10.0.0.7'],
      smtpUrl: 'smtps://u:p@mail.example:465',
      mailFrom: 'Kreis Beispiel <app@kreis.example>',
      authSecret: 'x'.repeat(32),
      pushAllowOrigins: ['https://push.kreis.example'],
      vapidPrivateKey: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
      oidcProviders: [PROVIDER],
      metricsToken: 'abcdefghijklmnopqrstuvwx',
      logLevel: 'warn',
    });
  });

  it.each([
    ['127.0.0.1', 'http://localhost:8080'],
    ['::', 'http://localhost:8080'],
    ['192.168.1.5', 'http://192.168.1.5:8080'],
    ['fd00::1', 'http://[fd00::1]:8080'],
    ['rathaus.example', 'http://rathaus.example:8080'],
  ])('shows an address that a browser understands for HOST=%s', (HOST, publicUrl) => {
    expect(readConfig({ HOST }).publicUrl).toBe(publicUrl);
  });

  it.each([
    ['true', true],
    ['false', false],
    ['2', 2],
    ['::1', '::1'],
  ])('reads TRUST_PROXY=%s', (TRUST_PROXY, expected) => {
    expect(readConfig({ TRUST_PROXY }).trustProxy).toBe(expected);
  });

  it.each([
    ['PORT', ['0', '65536', '80.5', '-1', 'http', '8080 9090', '0x1F90', '1e3', '99999999999999999999']],
    ['SMTP_URL', ['mail.example', 'http://mail.example', 'smtp://', 'smtp://mail.example?a=b']],
    ['MAIL_FROM', ['Stadt', 'a@b <', 'a@b, c@d', 'Stadt <a b@c>']],
    ['AUTH_SECRET', ['short']],
    ['VAPID_PRIVATE_KEY', ['short', 'x'.repeat(44), `${'x'.repeat(42)}!`]],
    ['PUSH_ALLOW_ORIGINS', ['push.example', 'https://push.example/path']],
    [
      'OIDC_PROVIDERS',
      [
        'konto',
        '{}',
        withProvider({ id: 'Konto 1' }),
        withProvider({ issuer: 'http://id.land.example' }),
        withProvider({ issuer: 'https://id.land.example/?a' }),
        withProvider({ scope: 'all' }),
        JSON.stringify([PROVIDER, PROVIDER]),
      ],
    ],
    ['METRICS_TOKEN', ['short', 'a b c d e f g h i j k l m n o p']],
    ['HOST', ['300.1.1.1', '127.0.0.1:8080', 'http://localhost', 'a b', '1.2.3', '-a', 'a..b']],
    [
      'PUBLIC_URL',
      [
        'hier.example',
        'ftp://hier.example',
        'https://hier.example/app',
        'https://u:p@hier.example',
        'https://hier.example/?a',
        'https://',
      ],
    ],
    [
      'DATABASE_URL',
      [
        'mysql://localhost/x',
        'localhost/hier',
        'postgres://localhost',
        'postgres://localhost/',
        'postgres://ho st/x',
      ],
    ],
    ['DATABASE_OWNER_URL', ['postgres://localhost/hier']],
    ['TRUST_PROXY', ['yes', '0', '-1', '10.0.0.0/33', 'proxy.example', '10.0.0.1,,10.0.0.2', '10.0.0.0/8/8']],
    ['OPERATOR_NAME', ['two\nlines', 'x'.repeat(201), 'bell\u0007']],
    ['OPERATOR_CONTACT', ['two\r\nlines', 'x'.repeat(301)]],
    [
      'BASE_MAP_URL',
      [
        'https://tiles.example/{z}/{x}/{y}.png', // without whose it is
        'https://tiles.example/{z}/{x}.png',
        'ftp://tiles.example/{z}/{x}/{y}',
        'https://{z}.tiles.example/{z}/{x}/{y}',
        'https://u:p@tiles.example/{z}/{x}/{y}',
        'OFF',
      ],
    ],
    [
      'SOURCES_ALLOW_ORIGINS',
      [
        'gis.kreis.example',
        'http://gis.kreis.example/feeds',
        'http://a.example,,http://b.example',
        'http://a.example http://b.example',
        'ftp://a.example',
        'http://u:p@a.example',
        'http://*.example/x',
        '*',
        Array.from({ length: 51 }, (_, n) => `http://a${n}.example`).join(','),
      ],
    ],
    ['BASE_MAP_ATTRIBUTION', ['two\nlines', 'x'.repeat(201)]],
    ['HIER_SAMPLE', ['OFF', 'yes', 'true', '0']],
    ['LOG_LEVEL', ['INFO', 'verbose', '30']],
    ['HIER_VAR', ['a\0b']],
  ] as const)('names a bad %s, says what it must be and gives an example', (name, values) => {
    for (const value of values) {
      const fault = faultOf({ [name]: value });
      expect(fault, value).toContain(`${name} `);
      expect(fault).toContain(VARIABLES[name].rule);
      expect(fault).toContain(VARIABLES[name].example);
    }
  });

  it('names all that is wrong at once, one line each', () => {
    const lines = faultOf({ PORT: 'x', LOG_LEVEL: 'y', HOST: 'localhost' }).split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL']);
  });

  it('takes off for no base map at all', () => {
    expect(readConfig({ BASE_MAP_URL: 'off' }).baseMap).toBeNull();
  });

  it('never shows the password of a database', () => {
    expect(faultOf({ DATABASE_URL: 'postgre://me:geheim@host/db' })).not.toContain('geheim');
    expect(faultOf({ DATABASE_OWNER_URL: 'postgres://me:geheim@host/db' })).not.toContain('geheim');
  });
});
