import { Refusal } from './refusal.ts';

/** As data: the policy of the pages allows no other kind of picture that did not come from the house. */
export function dataAddressOf(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

/** Rejects with these words where the browser cannot draw it. */
export function isDrawable(address: string, otherwise: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve();
    image.onerror = () => reject(new Refusal({ code: 'unreadable', status: 0, words: otherwise }));
    image.src = address;
  });
}
