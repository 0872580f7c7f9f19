import { type Child, h, type Markup } from '../html.ts';
import type { ClaimField, ClaimForm, ClaimView } from './claim-view.ts';

type FormPage = Pick<ClaimView, 'title' | 'lines' | 'form'> & {
  back?: { href: string; text: string } | null;
};

/** The page as it is, with and without JavaScript. */
export function renderClaim({ title, lines, form, back = null }: FormPage): Markup[] {
  return [
    h(
      'article',
      { class: 'content info claim' },
      h('h1', { class: 'page-title', id: 'title', tabindex: -1 }, title),
      lines.map((line) => h('p', { class: 'kern-body' }, line)),
      form !== null && formOf(form),
      back !== null && h('p', {}, h('a', { class: 'kern-link', href: back.href }, back.text)),
    ),
  ];
}

function formOf({ action, hidden, fields, trap, fault, note, submit }: ClaimForm): Child {
  return h(
    'form',
    { class: 'claim__form', action, method: 'post', novalidate: true },
    fault !== null &&
      h(
        'div',
        { class: 'kern-error', role: 'alert' },
        h('span', { class: 'kern-icon kern-icon--danger', 'aria-hidden': 'true' }),
        h('p', { class: 'kern-body' }, fault),
      ),
    Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
    fields.map((field) => (field.type === 'choice' ? choice(field) : line(field))),
    trap !== undefined &&
      h(
        'div',
        { class: 'trap', 'aria-hidden': 'true' },
        h('label', { for: 'claim-trap' }, trap.label),
        h('input', { id: 'claim-trap', name: trap.name, type: 'text', tabindex: -1, autocomplete: 'off' }),
      ),
    note !== null && h('p', { class: 'kern-body' }, note),
    h(
      'p',
      {},
      h(
        'button',
        { class: 'kern-btn kern-btn--primary', type: 'submit' },
        h('span', { class: 'kern-label' }, submit),
      ),
    ),
  );
}

function line(field: ClaimField): Child {
  const { name, label, hint, error, value, type, autocomplete, isOptional, longest } = field;
  const id = `claim-${name}`;
  const described = [error !== null && `${id}-error`, hint !== null && `${id}-hint`]
    .filter(Boolean)
    .join(' ');
  const same = {
    class: 'kern-form-input__input',
    ...{ id, name, autocomplete, required: isOptional !== true },
    'aria-invalid': error === null ? undefined : 'true',
    'aria-describedby': described === '' ? undefined : described,
  };
  return h(
    'div',
    { class: error === null ? 'kern-form-input' : 'kern-form-input kern-form-input--error' },
    h('label', { class: 'kern-label', for: id }, label),
    hint !== null && h('p', { class: 'kern-hint', id: `${id}-hint` }, hint),
    type === 'paragraphs'
      ? h('textarea', { ...same, rows: 7, maxlength: longest }, value)
      : h('input', { ...same, type, value, maxlength: longest ?? (type === 'email' ? 254 : 100) }),
    errorOf(id, error),
  );
}

function choice({ name, label, options, value, error }: ClaimField): Child {
  const id = `claim-${name}`;
  return h(
    'fieldset',
    {
      class: error === null ? 'kern-fieldset' : 'kern-fieldset kern-fieldset--error',
      'aria-describedby': error === null ? undefined : `${id}-error`,
    },
    h('legend', { class: 'kern-label' }, label),
    h(
      'div',
      { class: 'claim__choices' },
      options.map((option, index) =>
        h(
          'div',
          { class: 'kern-form-check claim__choice' },
          h('input', {
            class: 'kern-form-check__radio',
            ...{ type: 'radio', id: `${id}-${index}`, name, value: option.value, required: true },
            checked: option.value === value,
          }),
          h('label', { class: 'kern-label', for: `${id}-${index}` }, option.label),
        ),
      ),
    ),
    errorOf(id, error),
  );
}

function errorOf(id: string, error: string | null): Child {
  if (error === null) return null;
  return h(
    'p',
    { class: 'kern-error', id: `${id}-error` },
    h('span', { class: 'kern-icon kern-icon--danger', 'aria-hidden': 'true' }),
    h('span', { class: 'kern-body' }, error),
  );
}
