/** Copies a text. Browsers have no clipboard at addresses without https, so a selection is copied there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelection(text);
  }
}

function copySelection(text: string): boolean {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'outside';
  document.body.append(area);
  area.select();
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- pages without https have no other way
    return document.execCommand('copy');
  } finally {
    area.remove();
  }
}
