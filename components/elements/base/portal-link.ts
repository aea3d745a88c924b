import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Portal } from '../../client/portal.js';

/** An element that others inside it, or pointing at it, take their portal from. */
export interface PortalCarrier {
  readonly portal: Portal | undefined;
}

/** Told by a carrier, to itself alone, when its portal is no longer the same. */
export const PORTAL_OPENED = 'dvc-portal-opened';

type LinkedElement = ReactiveControllerHost &
  HTMLElement &
  PortalCarrier & { readonly api: string | null; readonly portalId: string | null };

/** Elements with an address of their own share one portal for each address. */
const PORTALS = Symbol.for('dvc-elements.portals');
type Shared = typeof globalThis & { [PORTALS]?: Map<string, Portal> };

/**
 * Finds the portal of an element, in this order: the `dvc-portal` that its `portal` attribute names, its own `api`
 * address, the nearest element around it that has one (across shadow roots). Redraws the element when the portal changes.
 */
export class PortalLink implements ReactiveController {
  portal: Portal | undefined;
  /** Whether a portal may still turn up, as when its class is not loaded yet. */
  searching = true;
  #carrier: Element | undefined;
  readonly #host: LinkedElement;
  readonly #load: () => Promise<{ readonly Portal: typeof Portal }>;
  readonly #findAgain = (): void => this.find();
  readonly #redraw = (): void => this.#host.requestUpdate();

  /** @param load brings the class of portals, for an element with an address of its own */
  constructor(host: LinkedElement, load: () => Promise<{ readonly Portal: typeof Portal }>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    this.find();
  }

  hostDisconnected(): void {
    this.#follow(undefined);
    this.#use(undefined);
  }

  find(): void {
    if (!this.#host.isConnected) return;
    const { portalId, api } = this.#host;
    const carrier = portalId
      ? (this.#host.ownerDocument.getElementById(portalId) ?? undefined)
      : api === null
        ? enclosing(this.#host)
        : undefined;
    this.#follow(carrier);
    if (carrier) {
      const portal = (carrier as Partial<PortalCarrier>).portal;
      this.searching = carrier.matches(':not(:defined)');
      this.#use(portal);
    } else {
      // The portal may stand further down in a page that is still being read.
      this.searching = portalId !== null && this.#host.ownerDocument.readyState === 'loading';
      if (this.searching) {
        this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.#findAgain, { once: true });
      }
      if (portalId || api === null) this.#use(undefined);
      else this.#open(api);
    }
    this.#redraw();
  }

  /** The client comes with the portal of a page; only an element that stands alone has to load it. */
  #open(api: string): void {
    const known = sharedPortals().get(api);
    this.#use(known);
    if (known) return;
    this.searching = true;
    this.#load().then(
      ({ Portal: Opened }) => {
        const portals = sharedPortals();
        if (!portals.has(api)) portals.set(api, new Opened({ api }));
        this.find();
      },
      // Without a network: when it is back.
      () => globalThis.addEventListener('online', this.#findAgain, { once: true }),
    );
  }

  /** Looks again when the carrier has another portal, or when its class has been loaded. */
  #follow(carrier: Element | undefined): void {
    if (carrier === this.#carrier) return;
    this.#carrier?.removeEventListener(PORTAL_OPENED, this.#findAgain);
    this.#carrier = carrier;
    carrier?.addEventListener(PORTAL_OPENED, this.#findAgain);
    if (carrier?.matches(':not(:defined)')) {
      void customElements.whenDefined(carrier.localName).then(() => queueMicrotask(this.#findAgain));
    }
  }

  #use(portal: Portal | undefined): void {
    if (portal === this.portal) return;
    this.portal?.removeEventListener('change', this.#redraw);
    this.portal = portal;
    portal?.addEventListener('change', this.#redraw);
  }
}

function sharedPortals(): Map<string, Portal> {
  const shared = globalThis as Shared;
  return (shared[PORTALS] ??= new Map());
}

/** The nearest element around, across shadow roots, that carries a portal or is a `dvc-portal` not loaded yet. */
function enclosing(start: Element): Element | undefined {
  for (let at = parentOf(start); at; at = parentOf(at)) {
    if (at.localName === 'dvc-portal' || (at as Partial<PortalCarrier>).portal instanceof EventTarget)
      return at;
  }
  return undefined;
}

function parentOf(node: Element): Element | undefined {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}
