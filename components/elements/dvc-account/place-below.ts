/** Room kept between a panel and the edge of the window, in CSS pixels. */
const EDGE = 8;

/** Puts a panel of the top layer below its button, as far towards it as the window lets it be whole. */
export function placeBelow(panel: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const room = document.documentElement.clientWidth - panel.offsetWidth - EDGE;
  const top = Math.round(at.bottom + EDGE / 2);
  panel.style.top = `${top}px`;
  panel.style.maxHeight = `calc(100vh - ${top + EDGE}px)`;
  panel.style.left = `${Math.round(Math.max(EDGE, Math.min(at.right - panel.offsetWidth, room)))}px`;
}
