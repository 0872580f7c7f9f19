import { copyFile } from 'node:fs/promises';
import { SaxesParser } from 'saxes';
import { osmXml } from '../../src/connectors/osm/osm-xml.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { shared } from './shared-file.ts';

/** North of Bayreuth, 2014: 58,631 nodes and 7,801 ways, of which these are places of leisure. */
export const osmXmlCase: ImportCase = {
  ending: 'osm.gz',
  write: (path) => copyFile(shared('osm/north-bayreuth.osm.gz'), path),
  async read(bytes) {
    return osmXml.read(bytes, { settings: osmXml.settings.parse({}), horizon: HORIZON });
  },
  library: {
    name: 'saxes',
    async read(bytes) {
      let count = 0;
      const parser = new SaxesParser();
      parser.on('opentag', ({ name }) => {
        if (name === 'node' || name === 'way') count += 1;
      });
      const decoder = new TextDecoder();
      for await (const chunk of bytes) parser.write(decoder.decode(chunk, { stream: true }));
      parser.close();
      return count;
    },
  },
  records: 237,
  target: 0.3,
};
