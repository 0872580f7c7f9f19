import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { BundleCard } from '../../../../src/kernel/bundle/bundle.ts';
import { card } from '../../../../src/kernel/pages/render-here.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { asReact } from '../../as-react.tsx';
import type { FormValue } from '../../forms/form-value.ts';
import { ask } from '../../people/ask.ts';
import { Loaded } from '../../people/loaded.tsx';
import { asRefusal } from '../../people/refusal.ts';
import { useSettled } from '../../people/use-settled.ts';

/** The cards as they would be with what stands in the form. Nothing is stored. */
export function Preview({ screen, api, settings }: { screen: Screen; api: string; settings: FormValue }) {
  const { say, language } = screen;
  const wanted = useSettled(settings);
  const found = useQuery({
    queryKey: ['desk', api, 'preview', wanted],
    queryFn: () =>
      ask<{ cards: BundleCard[] }>({
        method: 'POST',
        path: `${api}/preview`,
        language,
        body: { settings: wanted },
      }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
  const isUnfit = found.isError && asRefusal(found.error).code === 'form-unfit';
  return (
    <div className="solution__preview">
      <h3 className="solution__preview-title">{say('solutions_preview')}</h3>
      <p className="desk__hint">{say('solutions_preview_text')}</p>
      <div aria-live="polite" aria-busy={found.isFetching}>
        {isUnfit ? (
          <p className="kern-body">{say('solutions_preview_unfit')}</p>
        ) : (
          <Loaded found={found} screen={screen}>
            {({ cards }) =>
              cards.length === 0 ? (
                <p className="kern-body">{say('solutions_preview_none')}</p>
              ) : (
                <ul className="solution__cards">
                  {cards.map((one) => (
                    <li key={one.id}>{asReact({ markup: card(one, screen) })}</li>
                  ))}
                </ul>
              )
            }
          </Loaded>
        )}
      </div>
    </div>
  );
}
