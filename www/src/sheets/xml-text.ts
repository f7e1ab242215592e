/** XML as text. */

/** A text that is XML already. */
export type Xml = string & { readonly xml: true };

/** Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...inside: readonly Xml[]
): Xml {
  let head = name;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) head += ` ${key}="${escaped(String(value))}"`;
  }
  return (inside.length === 0 ? `<${head}/>` : `<${head}>${inside.join('')}</${name}>`) as Xml;
}

/** Letters that XML cannot hold stand as `_x0007_`, and what looks like that is marked as what it is. */
export function escaped(text: string): Xml {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (letter) => `_x${letter.charCodeAt(0).toString(16).padStart(4, '0')}_`)
    .replace(/[&<>"\t\n]/g, (letter) => `&#${letter.charCodeAt(0)};`) as Xml;
}
