import { copyFile } from 'node:fs/promises';
import { dldbServices } from '../../src/connectors/dldb/dldb.ts';
import { HORIZON, type ImportCase } from './case.ts';
import { shared } from './shared-file.ts';

/** The services of Berlin, an export of 2016. */
export const dldbCase: ImportCase = {
  ending: 'json',
  write: (path) => copyFile(shared('services/berlin-dldb-services_de.json'), path),
  async read(bytes) {
    return dldbServices.read(bytes, { settings: {}, horizon: HORIZON });
  },
  library: {
    // Makes no text harmless and checks nothing: both are the connector's work.
    name: 'JSON.parse',
    async read(bytes) {
      let text = '';
      const decoder = new TextDecoder();
      for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
      const { data } = JSON.parse(text) as { data: unknown[] }; // the shape of this one file
      return data.length;
    },
  },
  records: 560,
  target: 0.02,
};
