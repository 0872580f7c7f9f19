/** What is typed into the form of a message; times as the browser's fields have them, in German time. */
export interface MessageDraft {
  level: 'info' | 'warning';
  titleDe: string;
  titleEn: string;
  textDe: string;
  textEn: string;
  audience: 'all' | 'land' | 'solution';
  land: string;
  solution: string;
  /** '': at once. */
  from: string;
  until: string;
  mails: boolean;
}

export const EMPTY_DRAFT: MessageDraft = {
  ...{ level: 'info', titleDe: '', titleEn: '', textDe: '', textEn: '' },
  ...{ audience: 'all', land: '', solution: '', from: '', until: '', mails: false },
};

const REQUIRED = ['titleDe', 'titleEn', 'textDe', 'textEn', 'until'] as const;

/** Fields that must be filled in and are not, in the order of the form. */
export function missingIn(draft: MessageDraft): readonly string[] {
  return REQUIRED.filter((name) => draft[name].trim() === '');
}

/** As the server takes it. */
export function bodyOf(draft: MessageDraft): object {
  const { level, audience, land, solution, from, until, mails } = draft;
  return {
    ...{ level, audience, until, mails },
    title: { de: draft.titleDe.trim(), en: draft.titleEn.trim() },
    text: { de: draft.textDe.trim(), en: draft.textEn.trim() },
    ...(audience === 'land' && { land }),
    ...(audience === 'solution' && { solution }),
    ...(from !== '' && { from }),
  };
}
