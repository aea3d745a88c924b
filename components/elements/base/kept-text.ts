/**
 * What somebody types, kept for this tab alone until it is sent, so that signing in again or a reload loses nothing.
 * A browser that refuses storage keeps nothing; the text still stands on the page.
 */
export const keptText = {
  read: (name: string): string => safely(() => sessionStorage.getItem(PREFIX + name)) ?? '',
  keep: (name: string, text: string): void => {
    safely(() =>
      text === '' ? sessionStorage.removeItem(PREFIX + name) : sessionStorage.setItem(PREFIX + name, text),
    );
  },
};

const PREFIX = 'dvc-kept:';

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
