/** A table or map as its bytes: UTF-8, or what spreadsheets of Windows write. */
export async function readTable(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** What is in it, whatever it is called. */
export function formatOf(text: string): 'csv' | 'geojson' {
  return /^\uFEFF?\s*[{[]/.test(text) ? 'geojson' : 'csv';
}
