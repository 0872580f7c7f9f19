/** What the fuzz harness damages: a message in two languages, and a list with an update and a cancel. All invented. */
import { warningSchema } from '../../kernel/sources/cap/testing/warning-schema.ts';
import type { Warning } from '../../kernel/sources/warning.ts';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import { type CapSettings, cap } from './cap.ts';

const STORM = `<?xml version="1.0" encoding="UTF-8"?>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
<identifier>synthetic.1</identifier><sender>warn@wetter.example</sender><sent>2026-11-24T09:00:00+00:00</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><language>de-DE</language><category>Met</category><event>STURMBÖEN</event><urgency>Immediate</urgency>
<severity>Severe</severity><certainty>Likely</certainty><onset>2026-11-24T12:00:00+01:00</onset>
<expires>2026-11-24T23:00:00+01:00</expires><senderName>Beispielwetterdienst</senderName>
<headline>Amtliche WARNUNG vor STURMBÖEN</headline><description>Böen bis 85 km/h.</description>
<instruction>Bleiben Sie im Haus.</instruction><web>https://wetter.example/</web>
<area><areaDesc>Kreis Steinburg</areaDesc><geocode><valueName>WARNCELLID</valueName><value>101061000</value></geocode></area>
<area><areaDesc>Rhein</areaDesc><polygon>50.9,6.9 51.0,6.9 51.0,7.0 50.9,6.9</polygon><circle>50.94,6.96 2.5</circle></area></info>
<info><language>en</language><event>GALE</event><urgency>Immediate</urgency><severity>Severe</severity>
<certainty>Likely</certainty><headline>Official WARNING of GALES</headline></info></alert>
`;
const LIST = `<alerts>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>b</identifier><sender>s</sender><sent>2026-11-24T10:00:00-00:00</sent>
<status>Actual</status><msgType>Update</msgType><scope>Public</scope><references>s,a,2026-11-24T09:00:00-00:00</references>
<info><event>Frost</event><severity>Minor</severity><area><areaDesc>x</areaDesc></area></info></alert>
<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>c</identifier><sender>s</sender><sent>2026-11-24T11:00:00Z</sent>
<status>Actual</status><msgType>Cancel</msgType><scope>Public</scope><references>s,b,2026-11-24T10:00:00Z</references></alert>
</alerts>
`;

export const target: FuzzTarget<Warning, CapSettings> = {
  connector: cap,
  seeds: [
    { name: 'storm', bytes: Buffer.from(STORM), settings: {} },
    { name: 'list', bytes: Buffer.from(LIST), settings: {} },
  ],
  value: warningSchema,
  tokens: [
    '<polygon>1,1 2,2 3,3 1,1</polygon>',
    '<!DOCTYPE x>',
    '<status>Test</status>',
    '9999999',
    '</info><info>',
    '1e400',
  ],
};
