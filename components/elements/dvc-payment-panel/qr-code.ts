import { html, svg, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { encode } from 'uqr';

type Encode = typeof encode;

/** QR codes (TCVN 7322:2009, ISO/IEC 18004) drawn in place; what computes them is loaded when the first one is shown. */
export class QrCode implements ReactiveController {
  #encode: Encode | 'failed' | undefined;
  #asked = false;
  #drawn: { readonly text: string; readonly size: number; readonly path: string } | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Tries again when somebody comes back to the element. */
  hostConnected(): void {
    if (this.#encode === 'failed') this.#asked = false;
  }

  /** @param failed drawn in place of the code where it cannot be had */
  draw(text: string, label: string, failed: TemplateResult): TemplateResult {
    if (!this.#asked) void this.#load();
    if (this.#encode === 'failed') return failed;
    if (!this.#encode) return html`<div class="qr skeleton" aria-busy="true"></div>`;
    const { size, path } = this.#shape(text, this.#encode);
    // Dark on light in every theme, with the quiet zone of four modules that the standard asks for.
    return html`<svg class="qr" part="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label=${label}>
      ${svg`<rect class="paper" width=${size} height=${size}></rect><path class="ink" d=${path}></path>`}
    </svg>`;
  }

  async #load(): Promise<void> {
    this.#asked = true;
    try {
      this.#encode = (await import('uqr')).encode;
    } catch {
      this.#encode = 'failed';
    }
    this.#host.requestUpdate();
  }

  #shape(text: string, code: Encode) {
    if (this.#drawn?.text === text) return this.#drawn;
    const { data, size } = code(text, { ecc: 'M', border: 4 });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${String(x)} ${String(y)}h1v1h-1z`] : [])),
    );
    return (this.#drawn = { text, size, path: squares.join('') });
  }
}
