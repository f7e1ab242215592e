/** A file that is dropped anywhere on the page is handed on; while one hovers, the element says so by the attribute `dropping`. */

export function takeDroppedFiles(element: HTMLElement, take: (file: File) => void): () => void {
  const carriesFile = (event: DragEvent): boolean =>
    event.dataTransfer !== null && Array.from(event.dataTransfer.types).includes('Files');
  const over = (event: DragEvent): void => {
    if (carriesFile(event)) {
      // Without this the browser would leave the page for the file.
      event.preventDefault();
      element.setAttribute('dropping', '');
    }
  };
  const leave = (event: DragEvent): void => {
    if (!(event.relatedTarget instanceof Node) || !element.contains(event.relatedTarget)) {
      element.removeAttribute('dropping');
    }
  };
  const drop = (event: DragEvent): void => {
    element.removeAttribute('dropping');
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) {
      event.preventDefault();
      take(file);
    }
  };
  element.addEventListener('dragover', over);
  element.addEventListener('dragleave', leave);
  element.addEventListener('drop', drop);
  return () => {
    element.removeEventListener('dragover', over);
    element.removeEventListener('dragleave', leave);
    element.removeEventListener('drop', drop);
  };
}
