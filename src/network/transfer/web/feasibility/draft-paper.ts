import { send } from '../../../../../web/ui/desk-parts.ts';
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { CheckForm } from '../../feasibility/feasibility-api.ts';

/** Hands what is typed over as a file, marked as a draft. Rejects with a `Refusal`. */
export async function saveDraftPaper(
  path: string,
  { form, format, language }: { form: CheckForm; format: 'pdf' | 'docx'; language: Language },
): Promise<void> {
  const answer = await send({
    ...{ method: 'POST', path: `${path}/draft-paper?format=${format}`, language, body: form },
  });
  const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = name ?? `machbarkeit.${format}`;
  link.click();
  URL.revokeObjectURL(url);
}
