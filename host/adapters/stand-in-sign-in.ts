import type { Account } from '../../components/contract/schemas/session.js';
import { SignInError, type SignIn } from '../ports.js';

/**
 * Signing in without an identity provider, for tests and for a host inside a page: whoever asks becomes the made-up
 * person that `?person=` names at the callback. Never for a host that real people use.
 * @param people accounts by the name that `?person=` takes
 * @param page where the person is chosen; `state` and `person` come back to the callback
 */
export function standInSignIn(people: Readonly<Record<string, Account>>, page: string): SignIn {
  return {
    begin(returnTo, language) {
      const state = crypto.randomUUID();
      const query = new URLSearchParams({ state, lang: language });
      return Promise.resolve({
        location: `${page}?${query}`,
        pending: { returnTo, state, nonce: crypto.randomUUID(), verifier: crypto.randomUUID() },
      });
    },
    complete(callback, pending) {
      const person = callback.searchParams.get('person') ?? '';
      const known = Object.hasOwn(people, person) ? people[person] : undefined;
      if (!known || callback.searchParams.get('state') !== pending.state) {
        return Promise.reject(new SignInError('sign-in-failed'));
      }
      return Promise.resolve({ account: known, provider: null });
    },
    end: () => Promise.resolve(null),
  };
}
