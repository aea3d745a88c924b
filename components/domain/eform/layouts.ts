/** Types that hold no value: groups, words between fields, and what is not drawn at all. */
import type { Layout } from './types.js';

const TABLE: Readonly<Record<Layout['layout'] | 'content' | 'nothing', readonly string[]>> = {
  panel: ['panel', 'simplepanel', 'simplepaneladvanced'],
  fieldset: ['fieldset', 'simplefieldset', 'navSkjemagruppe'],
  well: ['well'],
  columns: ['columns', 'simplecols2', 'simplecols3', 'simplecols4'],
  column: ['column'],
  group: [
    'table',
    'tabs',
    'simpletabs',
    'accordion',
    'row',
    'cell',
    'div',
    'formstep',
    'simpletable',
    'simplewell',
  ],
  content: [
    'content',
    'htmlelement',
    'simplecontent',
    'simplecontentadvanced',
    'simpleheading',
    'simpleparagraph',
    'alertstripe',
    'image',
  ],
  // The page around the form has its own buttons.
  nothing: [
    'button',
    'simplebutton',
    'simplebuttonsubmit',
    'simplebuttonreset',
    'simplebuttonadvanced',
    'simplebtnsubmit',
    'simplebtnreset',
    'recap',
    'recaptcha',
    'captcha',
    'pagebreak',
  ],
};

const BY_TYPE = new Map(
  Object.entries(TABLE).flatMap(([layout, types]) =>
    types.map((type) => [type, layout as keyof typeof TABLE] as const),
  ),
);

export function layoutOfType(type: string): keyof typeof TABLE | undefined {
  return BY_TYPE.get(type);
}
