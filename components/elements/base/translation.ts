/**
 * A browser that translates the page puts each text into `<font>` elements, out of reach for what drew it: a change
 * would be written to nowhere. Before drawing, what is translated becomes a text again, to stay or to be replaced.
 */
export function freeTexts(first: Node | null, end: Node | null = null): void {
  for (let node = first; node && node !== end;) {
    const next: Node | null = node.nextSibling;
    if (node instanceof Element) {
      const fonts = node.localName === 'font' ? [node] : node.querySelectorAll('font');
      for (const font of fonts) font.replaceWith(font.textContent);
    }
    node = next;
  }
}
