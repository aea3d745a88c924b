import { html, render, type TemplateResult } from 'lit';

/**
 * A page that goes from element to element as a portal would from page to page: what the elements ask for by events
 * becomes the next of them in the same place.
 */
export function journeyPage(): HTMLElement {
  const page = document.createElement('main');
  const show = (content: TemplateResult): void => void render(content, page);
  const on = <D>(type: string, next: (detail: D) => TemplateResult): void =>
    page.addEventListener(type, (event) => {
      event.preventDefault();
      show(next((event as CustomEvent<D>).detail));
    });
  on<{ code: string }>(
    'dvc-procedure-select',
    ({ code }) => html`<dvc-procedure code=${code} file-href="#nop={code}"></dvc-procedure>`,
  );
  on<{ code: string; caseId: string }>(
    'dvc-file-start',
    ({ code, caseId }) => html`<dvc-filing procedure=${code} case=${caseId}></dvc-filing>`,
  );
  on<{ id: string }>(
    'dvc-dossier-open',
    ({ id }) => html`<dvc-dossier-tracker dossier=${id}></dvc-dossier-tracker>`,
  );
  show(html`<dvc-procedure-search procedure-href="#thu-tuc={code}"></dvc-procedure-search>`);
  return page;
}
