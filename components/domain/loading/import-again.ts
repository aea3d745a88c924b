/** A module that did not come, as over a network that is gone. */
export class NotLoaded extends Error {}

let tries = 0;

/**
 * Loads a module once more that did not come. A browser keeps in mind that an address gave no module and does not ask
 * it again while the page is open; so the module is asked for under another address, made of the one in the failure.
 */
function importAgain<M>(failure: unknown, load: () => Promise<M>): Promise<M> {
  const address = failure instanceof TypeError ? /https?:\/\/\S+/.exec(failure.message)?.[0] : undefined;
  if (!address) return load();
  const other = new URL(address);
  other.searchParams.set('again', String((tries += 1)));
  return import(/* @vite-ignore */ /* webpackIgnore: true */ other.href) as Promise<M>;
}

/**
 * Loads a module when it is first called, and again after a failure: then from another address. What has come is kept,
 * so that no module is there twice. Rejects with `NotLoaded`.
 */
export function retried<M>(load: () => Promise<M>): () => Promise<M> {
  let failure: unknown;
  let loading: Promise<M> | undefined;
  return () =>
    (loading ??= (failure === undefined ? load() : importAgain(failure, load)).catch((error: unknown) => {
      loading = undefined;
      failure = error;
      throw new NotLoaded(undefined, { cause: error });
    }));
}
