import { JSONParser } from '@streamparser/json';
import type { Bytes } from './case.ts';

/** The bare parser over a list in a JSON file; returns how many members it has. `path` as `$.items.*`. */
export async function parseJsonList(bytes: Bytes, path: string): Promise<number> {
  let count = 0;
  const parser = new JSONParser({ paths: [path], keepStack: false });
  parser.onValue = () => {
    count++;
  };
  for await (const chunk of bytes) parser.write(chunk);
  return count;
}
