/** The types of the packer; those of the package are its sources, which are looser than the page's rules. */
export function compress(data: Uint8Array, mode: 9): Uint8Array<ArrayBuffer>;
