/**
 * Hands a file to the reader.
 * @param {import('../page/handle.ts').ExportedFile | null | undefined} file
 */
export function saveFile(file) {
  if (!file) return;
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(url);
}
