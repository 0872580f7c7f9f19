import type { Block, FormBlockField } from '../solution.ts';
import { type Attributes, type Child, type Element, h, island } from './html.ts';

type Form = Extract<Block, { type: 'form' }>;
type Of<Type> = Extract<FormBlockField, { type: Type }>;

/** A plain GET form: sent by the browser itself, with and without scripts. */
export function renderForm({ action, button, fields, hidden = {} }: Form): Element {
  const send = h(
    'button',
    { class: 'kern-btn kern-btn--primary', type: 'submit' },
    h('span', { class: 'kern-label' }, button),
  );
  return h(
    'form',
    { class: 'finder', action, method: 'get' },
    fields.map((field, index) => renderField(field, index === fields.length - 1 ? send : false)),
    Object.entries(hidden).map(([name, value]) => h('input', { type: 'hidden', name, value })),
  );
}

/** The last field has the button beside it, or below where it is long itself. */
function renderField(field: FormBlockField, send: Child): Child {
  if (field.type === 'checks') return [checks(field), send !== false && h('p', { class: 'actions' }, send)];
  const id = `form-${field.name}`;
  const same = {
    ...{ id, name: field.name },
    'aria-describedby': field.hint === undefined ? undefined : `${id}-hint`,
  };
  const drawn = h(
    'div',
    { class: 'finder__field kern-form-input' },
    h('label', { class: 'kern-label', for: id }, field.label),
    hintOf(id, field.hint),
    field.type === 'select'
      ? [select(field, same), send !== false && h('p', { class: 'actions' }, send)]
      : h(
          'div',
          { class: 'finder__line', id: field.type === 'town' ? `${id}-line` : undefined },
          input(field, same),
          send,
        ),
  );
  return field.type === 'town' ? { ...island('town-field', drawn), field: id } : drawn;
}

function input({ type, value, isOptional }: Of<'search' | 'town' | 'date'>, same: Attributes): Child {
  return h('input', {
    ...{ class: 'kern-form-input__input', ...same, type: type === 'date' ? type : 'search' },
    ...{ value: value ?? '', required: isOptional !== true, maxlength: type === 'date' ? undefined : 200 },
    autocomplete: 'off',
  });
}

function select({ options, value }: Of<'select'>, same: Attributes): Child {
  return h(
    'div',
    { class: 'kern-form-input__select-wrapper' },
    h(
      'select',
      { class: 'kern-form-input__select', ...same, autocomplete: 'off' },
      options.map((one) => h('option', { value: one.value, selected: one.value === value }, one.label)),
    ),
  );
}

function checks({ name, label, hint, options }: Of<'checks'>): Child {
  const id = `form-${name}`;
  return h(
    'fieldset',
    { class: 'kern-fieldset', 'aria-describedby': hint === undefined ? undefined : `${id}-hint` },
    h('legend', { class: 'kern-label' }, label),
    hintOf(id, hint),
    options.map((one, index) =>
      h(
        'div',
        { class: 'kern-form-check finder__check' },
        h('input', {
          class: 'kern-form-check__checkbox',
          ...{ type: 'checkbox', id: `${id}-${index}`, name, value: one.value, checked: one.isChosen },
          autocomplete: 'off',
        }),
        h('label', { class: 'kern-label', for: `${id}-${index}` }, one.label),
      ),
    ),
  );
}

function hintOf(id: string, hint: string | undefined): Child {
  return hint !== undefined && h('p', { class: 'kern-hint', id: `${id}-hint` }, hint);
}
