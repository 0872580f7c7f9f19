/** Words of projects, which every room that is about one needs beside its own. */
import type { DeskRoomPart } from '../../../../../web/ui/solution-entry.ts';
import type { Texts } from '../../../../kernel/pages/screen.ts';

interface File {
  default: Texts;
}
interface Files {
  de: () => Promise<File>;
  en: () => Promise<File>;
}

/** Fields of work stand in the words that all of transfer shares. */
const SHARED = /^field_/;

/** Words of a room, given as its own files: each travels in a chunk of its own. */
export function withProjectWords({ de, en }: Files): DeskRoomPart['words'] {
  return {
    de: () => joined(shared(import('../../i18n/de.json')), import('../../i18n/projects/de.json'), de()),
    en: () => joined(shared(import('../../i18n/en.json')), import('../../i18n/projects/en.json'), en()),
  };
}

async function shared(file: Promise<File>): Promise<File> {
  const all = Object.entries((await file).default).filter(([key]) => SHARED.test(key));
  return { default: Object.fromEntries(all) };
}

async function joined(...files: readonly Promise<File>[]): Promise<File> {
  const all = await Promise.all(files);
  return { default: Object.assign({}, ...all.map((one) => one.default)) };
}
