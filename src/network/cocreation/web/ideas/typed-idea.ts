import { fullLanguage, type Language } from '../../../../kernel/i18n/language.ts';
import type { IdeaView } from '../../ideas/ideas-api.ts';
import type { TypedIdea } from './idea-form.tsx';

/** In the language of the page, until somebody says otherwise. */
export function nothingTyped(language: Language): TypedIdea {
  const lang = fullLanguage(language);
  return { title: '', text: '', lang, field: '', proposerName: '', interest: '', chosen: '[]', wish: '' };
}

export function typedOf({
  title,
  text,
  lang,
  field,
  proposerName,
  interest,
  challenges,
}: IdeaView): TypedIdea {
  return {
    ...{ title, text, lang, field, proposerName, interest: interest ?? '', wish: '' },
    chosen: JSON.stringify(challenges),
  };
}
