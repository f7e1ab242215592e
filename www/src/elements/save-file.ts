/** Hands a file to the browser, which saves it as its reader has set. */

export function saveFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after the click has been dealt with.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
