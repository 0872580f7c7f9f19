/** One row of a list of documents as the server wrote it. */
export interface CheckItem {
  text: string;
  lang?: string;
  note?: string;
  noteLang?: string;
  href?: string;
}

/** From the attribute that our own server wrote (`document-blocks.ts`); null for a row without one. */
export function readCheckItem(attribute: string | undefined): CheckItem | null {
  const data = JSON.parse(attribute ?? '{}') as { check?: CheckItem };
  return data.check ?? null;
}
