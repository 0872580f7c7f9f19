import type { Language } from '../../../../kernel/i18n/language.ts';
import type { OwnWish } from '../../wishes/wish.ts';

/** The server said no; `words` is the key of a text. */
export class WishRefused extends Error {
  readonly words: string;
  constructor(words: string) {
    super(words);
    this.words = words;
  }
}

const KNOWN = ['long', 'contact', 'many', 'waiting', 'closed', 'unknown'];

/** Throws `WishRefused`, and what `fetch` throws where there is no internet. */
export async function askWish(question: {
  challenge: string;
  language: Language;
  path: '' | '/mine' | '/back';
  body: object;
}): Promise<OwnWish> {
  const { challenge, language, path, body } = question;
  const answer = await fetch(
    `/api/cocreation/challenges/${challenge}/wish${path}${path === '' ? `?lang=${language}` : ''}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    },
  );
  if (answer.ok) return answer.json();
  const { code = '' } = (await answer.json().catch(() => ({}))) as { code?: string }; // problem details of our own server
  const known = KNOWN.find((one) => code === `wish-${one}`);
  throw new WishRefused(
    known !== undefined
      ? `wish_fault_${known}`
      : code === 'too-many-requests'
        ? 'wish_fault_many'
        : 'wish_failed',
  );
}
