/** Gives a file to the one who asked for it; the browser's own download of another origin's file would lose the session. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  forgetSoon(address);
}

/** Opens a file in a tab of its own where the browser shows its kind, else saves it. */
export function openFile(file: Blob, name: string): void {
  if (!SHOWN.has(file.type)) return saveFile(file, name);
  const address = URL.createObjectURL(file);
  if (globalThis.open(address, '_blank')) forgetSoon(address);
  else {
    URL.revokeObjectURL(address);
    saveFile(file, name);
  }
}

const SHOWN: ReadonlySet<string> = new Set(['application/pdf', 'image/jpeg', 'image/png']);

/** The browser still reads from the address for a moment after the click. */
function forgetSoon(address: string): void {
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
