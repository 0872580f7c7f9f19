/** What the fuzz harness damages: a feed of each kind. */
import { z } from 'zod';
import type { FuzzTarget } from '../testing/fuzz-target.ts';
import type { RssItem } from './model.ts';
import { type RssSettings, rss } from './rss.ts';

const RSS_2 = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Stadt</title><link>https://stadt.example/</link><language>de-DE</language>
<item><title>Bad &amp; Sauna wieder offen</title><link>https://stadt.example/bad</link>
<description><![CDATA[<p>Ab <b>Montag</b> &ndash; t&auml;glich.</p><script>alert(1)</script>]]></description>
<pubDate>Tue, 24 Nov 2026 10:00:00 +0100</pubDate><guid isPermaLink="false">bad-1</guid></item>
<item><title>Rat tagt</title><guid>https://stadt.example/rat</guid><dc:date>2026-11-23</dc:date></item>
</channel></rss>
`;
const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="https://stadt.example/"><title>Stadt</title></channel>
<item rdf:about="https://stadt.example/a"><title>Markt</title><link>https://stadt.example/a</link><description>Am Samstag</description></item>
</rdf:RDF>
`;
const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Rat</title><id>urn:x</id>
<entry xml:lang="en"><title type="html">Plan &amp;quot;Hafen&amp;quot;</title><id>urn:x:1</id>
<link rel="enclosure" href="https://stadt.example/1.pdf"/><link href="https://stadt.example/1"/>
<summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Ein <b>Plan</b>.</div></summary>
<updated>2026-11-24T10:00:00.000Z</updated></entry></feed>
`;

const settings = rss.settings.parse({});

export const target: FuzzTarget<RssItem, RssSettings> = {
  connector: rss,
  seeds: [
    { name: 'rss 2.0', bytes: Buffer.from(RSS_2), settings },
    { name: 'rss 1.0', bytes: Buffer.from(RDF), settings },
    { name: 'atom', bytes: Buffer.from(ATOM), settings },
  ],
  value: z.strictObject({
    title: z.string().min(1).max(300),
    teaser: z.string().min(1).max(300).nullable(),
    link: z
      .string()
      .regex(/^https?:\/\//)
      .max(2_000),
    date: z.iso.datetime().nullable(),
    lang: z.string().min(2).max(40).nullable(),
  }),
  tokens: [
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '&nbsp;',
    '&x;',
    '<![CDATA[',
    ']]>',
    '</item>',
    '<entry>',
    'encoding="utf-16"',
  ],
};
