/** What the fuzz harness damages: a message of each sort. All of it is invented. */
import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import type { XzufiObject } from './model.ts';
import { type XzufiSettings, xzufiSettings } from './settings.ts';
import { xzufi } from './xzufi.ts';

const root = (inside: string, version = '2_2_0') =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>
<xzufi:nachricht xmlns:xzufi="http://xoev.de/schemata/xzufi/${version}" xzufiVersion="2.2.0">
<xzufi:nachrichtenkopf><xzufi:sender>Synthetic</xzufi:sender></xzufi:nachrichtenkopf>
${inside}
</xzufi:nachricht>`);

const SERVICE = `<xzufi:schreibe><xzufi:leistung><xzufi:id schemeAgencyID="L1">7</xzufi:id>
<xzufi:referenzLeiKa><code>99102013104000, 99102013104001</code></xzufi:referenzLeiKa>
<xzufi:modulText><xzufi:leikaTextmodul><code>02</code></xzufi:leikaTextmodul><xzufi:inhalt languageCode="de">Hundesteuer</xzufi:inhalt><xzufi:inhalt languageCode="en">Dog tax</xzufi:inhalt></xzufi:modulText>
<xzufi:modulText><xzufi:leikaTextmodul><code>08</code></xzufi:leikaTextmodul><xzufi:inhalt languageCode="de">&lt;ul&gt;&lt;li&gt;Aus\u200bweis&lt;/li&gt;&lt;/ul&gt;&lt;script&gt;x&lt;/script&gt;</xzufi:inhalt><xzufi:weiterfuehrenderLink><xzufi:uri>https://stadt.example/a</xzufi:uri><xzufi:titel>A</xzufi:titel></xzufi:weiterfuehrenderLink></xzufi:modulText>
<xzufi:modulKosten><xzufi:beschreibung languageCode="de">90 EUR</xzufi:beschreibung></xzufi:modulKosten>
<xzufi:modulFachlicheFreigabe><xzufi:fachlichFreigegebenAm>2026-01-02</xzufi:fachlichFreigegebenAm></xzufi:modulFachlicheFreigabe>
<xzufi:typisierung><code>5</code></xzufi:typisierung><xzufi:gueltigkeitGebietID schemeID="ars">053150000000</xzufi:gueltigkeitGebietID>
<xzufi:versionsinformation><xzufi:geaendertDatumZeit>2026-11-24T10:00:00+01:00</xzufi:geaendertDatumZeit></xzufi:versionsinformation>
<xzufi:gueltigkeit><xzufi:beginn>2026-01-01</xzufi:beginn><xzufi:ende>2027-12-31</xzufi:ende></xzufi:gueltigkeit></xzufi:leistung></xzufi:schreibe>`;
const UNIT = `<xzufi:schreibe><xzufi:organisationseinheit><xzufi:id schemeAgencyID="L1">9</xzufi:id><xzufi:name><xzufi:name languageCode="de">Steueramt</xzufi:name></xzufi:name>
<xzufi:anschrift><xzufi:strasse>Am Markt</xzufi:strasse><xzufi:hausnummer>1</xzufi:hausnummer><xzufi:ort>Köln</xzufi:ort><xzufi:geokodierung><Point srsName="EPSG:25832"><pos>356000 5645000</pos></Point></xzufi:geokodierung></xzufi:anschrift>
<xzufi:kommunikation><xzufi:kanal><code>02</code></xzufi:kanal><xzufi:kennung>0221 221</xzufi:kennung></xzufi:kommunikation>
<xzufi:zustaendigkeit><xzufi:leistungID schemeAgencyID="L1">7</xzufi:leistungID><xzufi:gebietID>053150000000</xzufi:gebietID><xzufi:rolle><code>01</code><name>Zuständige Stelle</name></xzufi:rolle></xzufi:zustaendigkeit></xzufi:organisationseinheit></xzufi:schreibe>`;
const ONLINE = `<xzufi:schreibe><xzufi:onlinedienst><xzufi:id>3</xzufi:id><xzufi:bezeichnung>Anmeldung</xzufi:bezeichnung><xzufi:link><xzufi:typ listURI="x"><code>01</code></xzufi:typ><xzufi:link>https://online.example/</xzufi:link></xzufi:link></xzufi:onlinedienst></xzufi:schreibe>`;
const CHANGES = `<xzufi:loesche klasse="Organisationseinheit"><xzufi:id schemeAgencyID="L1">8</xzufi:id></xzufi:loesche>
<xzufi:schreibe><xzufi:zustaendigkeitTransferObjekt><xzufi:uebergeordnetesObjektID schemeAgencyID="L1">9</xzufi:uebergeordnetesObjektID><xzufi:zustaendigkeit><xzufi:id schemeAgencyID="L1" schemeID="ZustaendigkeitOrganisationseinheit">5</xzufi:id><xzufi:leistungID schemeAgencyID="L1">7</xzufi:leistungID><xzufi:gebietID>Mitte</xzufi:gebietID></xzufi:zustaendigkeit></xzufi:zustaendigkeitTransferObjekt></xzufi:schreibe>`;

const key = z.string().min(1).max(500);
const languages = z.string().regex(/^[a-z]{2,3}(-[a-z0-9]{1,8}){0,3}$/);
const line = z.string().min(1).max(1_000);
const names = z.record(languages, line);
const text = z.string().min(1);
const rich = z.record(
  languages,
  z
    .array(
      z.union([
        z.strictObject({ type: z.enum(['paragraph', 'heading']), text }),
        z.strictObject({ type: z.literal('list'), items: z.array(text).min(1) }),
        z.strictObject({
          type: z.literal('link'),
          text,
          href: z.string().regex(/^(https?:\/\/|mailto:|tel:)/i),
        }),
      ]),
    )
    .min(1),
);
const href = z
  .string()
  .regex(/^https?:\/\//i)
  .max(2_010);
const links = z.array(z.strictObject({ type: text.nullable(), href, names }));
const ars = z.string().regex(/^\d{12}$/);
const area = z.strictObject({
  ars: ars.nullable(),
  scheme: text.nullable(),
  key: text.max(200),
  name: z.null(),
});
const validity = z.array(z.strictObject({ from: z.iso.date().nullable(), until: z.iso.date().nullable() }));
const competence = z.strictObject({
  ...{ service: key, areas: z.array(area), validity },
  role: z.strictObject({ code: text.nullable(), name: text.nullable() }),
});
const common = { key, secondaryKeys: z.array(key), changedAt: z.iso.datetime().nullable(), validity };

const value = z.discriminatedUnion('type', [
  z.strictObject({
    ...{ type: z.literal('service'), ...common, specialises: key.nullable() },
    ...{ leika: z.array(z.string().regex(/^99\d{12}$/)), names, titles: names },
    modules: z.array(z.strictObject({ code: z.string(), texts: rich, links })),
    ...{ fees: rich, deadlines: rich, processingTime: rich },
    release: z.strictObject({ by: line.nullable(), on: z.iso.date().nullable() }).nullable(),
    ...{ typing: z.array(text), sdg: z.array(text) },
    categories: z.array(z.strictObject({ key, names })),
    ...{ keywords: z.record(languages, z.array(line).min(1)), areas: z.array(area) },
  }),
  z.strictObject({
    ...{ type: z.literal('unit'), ...common, names, parent: key.nullable(), about: rich },
    addresses: z.array(
      z.strictObject({
        ...{
          street: text.nullable(),
          postcode: text.nullable(),
          town: text.nullable(),
          hint: text.nullable(),
        },
        point: z.strictObject({ lon: z.number().min(5).max(16), lat: z.number().min(46).max(56) }).nullable(),
        ars: ars.nullable(),
      }),
    ),
    contact: z.strictObject({
      ...{ phone: text.nullable(), fax: text.nullable(), email: text.nullable(), url: href.nullable() },
    }),
    ...{ hours: rich, accessibility: rich, competences: z.array(competence) },
  }),
  z.strictObject({
    ...{ type: z.literal('online'), ...common, isForm: z.boolean(), names, about: rich, links },
    competences: z.array(competence),
  }),
  z.strictObject({
    ...{ type: z.literal('competence'), ...common, holder: key, competence },
    holderType: z.enum(['unit', 'online']).nullable(),
  }),
]);

const settings = xzufiSettings.parse({ phoneChannels: ['02'] });

export const target: FuzzTarget<XzufiObject, XzufiSettings> = {
  connector: xzufi,
  seeds: [
    { name: 'service', bytes: root(SERVICE), settings },
    { name: 'unit', bytes: root(UNIT + ONLINE, '2_3_1'), settings },
    { name: 'changes', bytes: root(CHANGES, '2_1_0'), settings },
  ],
  value,
  tokens: [
    ...[
      '<!DOCTYPE x [<!ENTITY a "b">]>',
      '<![CDATA[',
      ']]>',
      '</xzufi:schreibe>',
      '<xzufi:loesche klasse="Leistung">',
    ],
    ...[
      'languageCode="__proto__"',
      'languageCode=""',
      '</xzufi:id>',
      '<xzufi:name>',
      '&lt;a href="javascript:1"&gt;',
    ],
    ...[
      '1e400',
      '000000000000',
      '2026-02-31',
      '99102013104000,',
      '&#xFFFF;',
      '&#0;',
      '<xzufi:transaktionPosition>',
    ],
  ],
};
