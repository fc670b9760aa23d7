/** Hands the reader a file, without a request: the page's own policy need not allow anything. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: Safari begins to read it later.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
