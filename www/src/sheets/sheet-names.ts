/** Names of sheets that workbooks take. */

const LONGEST_NAME = 31;

/** Without the signs that are forbidden, short enough, and each another. */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set<string>();
  return wanted.map((one) => {
    const letters = Array.from(one.replace(/[[\]:*?/\\'\0-\x1f\x7f-\x9f]/g, ' ').trim() || 'Sheet');
    let name = letters.slice(0, LONGEST_NAME).join('');
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const ending = ` ${number}`;
      name = letters.slice(0, LONGEST_NAME - ending.length).join('') + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}
