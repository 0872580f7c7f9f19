import { expect, it } from 'vitest';
import { checkAddress } from './checks/address.ts';
import { checkImprint } from './checks/imprint.ts';
import { checkMetrics } from './checks/metrics.ts';
import { checkProxy } from './checks/proxy.ts';
import { checkSamples } from './checks/samples.ts';
import type { Finding } from './finding.ts';
import { configOf } from './test-config.ts';

const HTTPS = { PUBLIC_URL: 'https://hierzulande.example' };
const IMPRINT = {
  OPERATOR_NAME: 'Stadt Beispiel',
  OPERATOR_CONTACT: 'digital@stadt.example',
  OPERATOR_ADDRESS: 'Stadt Beispiel|Platz 1',
  OPERATOR_REPRESENTATIVE: 'Erika Beispiel',
};
const states = async (findings: Promise<Finding[]>) => (await findings).map(({ state }) => state);

it.each([
  ['address', checkAddress, {}, 'good'],
  ['address', checkAddress, HTTPS, 'good'],
  ['address', checkAddress, { PUBLIC_URL: 'http://hierzulande.example' }, 'bad'],
  ['address', checkAddress, { HOST: '0.0.0.0' }, 'bad'],
  ['proxy', checkProxy, {}, 'good'],
  ['proxy', checkProxy, { ...HTTPS, TRUST_PROXY: '127.0.0.1' }, 'good'],
  ['proxy', checkProxy, { ...HTTPS, TRUST_PROXY: '1' }, 'note'],
  ['proxy', checkProxy, HTTPS, 'bad'],
  ['proxy', checkProxy, { TRUST_PROXY: 'true' }, 'bad'],
  ['imprint', checkImprint, { ...HTTPS, ...IMPRINT }, 'good'],
  ['imprint', checkImprint, {}, 'note'],
  ['imprint', checkImprint, { ...HTTPS, OPERATOR_NAME: 'Stadt Beispiel' }, 'bad'],
  ['example data', checkSamples, { ...HTTPS, HIER_SAMPLE: 'off' }, 'good'],
  ['example data', checkSamples, {}, 'note'],
  ['example data', checkSamples, HTTPS, 'bad'],
  ['metrics', checkMetrics, { METRICS_TOKEN: 'x'.repeat(24) }, 'good'],
  ['metrics', checkMetrics, {}, 'note'],
] as const)('the check of %s with %o finds it as it is', async (_name, check, environment, state) => {
  const findings = await check(configOf(environment));
  expect(findings.map((one) => one.state)).toEqual([state]);
  for (const { state: found, mend } of findings)
    expect(mend === undefined, 'what to do').toBe(found === 'good');
});

it('the imprint is told by its variables', async () => {
  const [finding] = await checkImprint(configOf({ ...HTTPS, ...IMPRINT, OPERATOR_ADDRESS: '' }));
  expect(finding?.text).toContain('OPERATOR_ADDRESS');
  expect(finding?.text).not.toContain('OPERATOR_NAME');
  expect(await states(checkImprint(configOf(IMPRINT)))).toEqual(['good']);
});
