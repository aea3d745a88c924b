/** Where the build puts the worker; it looks after the pages below its own address, so it stands above them all. */
const WORKER = '/offline-worker.js';

/**
 * Has the worker keep what this page loads, so that it comes up again without a network. Browsers have workers on https
 * and on this machine only; elsewhere nothing is kept.
 */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(trusted(WORKER));
  const { active } = await navigator.serviceWorker.ready;
  const tell = (...addresses: string[]): void =>
    (navigator.serviceWorker.controller ?? active)?.postMessage(addresses);
  // The page itself, without what its address says beside.
  tell(new URL(location.pathname, location.href).href);
  new PerformanceObserver((list) => {
    tell(...list.getEntries().map(({ name }) => name));
  }).observe({ type: 'resource', buffered: true });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

/** The policy of the pages takes no plain text for the address of a script. */
function trusted(address: typeof WORKER): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('dvc-portal', { createScriptURL: (url) => url }).createScriptURL(address) ??
    address
  );
}
