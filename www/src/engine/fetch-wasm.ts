/** Fetches the engine's module and tells apart what can go wrong on the way. */
import { EngineError } from './protocol';

/** The bytes at `url`; the media type does not matter where they are a module. Rejects with an `EngineError`. */
export async function fetchWasm(url: string, again: boolean): Promise<ArrayBuffer> {
  let response: Response;
  let bytes: ArrayBuffer;
  try {
    response = await fetch(url, { cache: again ? 'reload' : 'default' });
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new EngineError({ code: 'wasm-missing', detail: `${fileName(url)}: ${String(error)}` });
  }
  if (!response.ok)
    throw new EngineError({ code: 'wasm-missing', detail: `${fileName(url)}: HTTP ${response.status}` });
  if (!isModule(bytes)) {
    const type = response.headers.get('content-type') ?? '';
    const code = /^text\//.test(type) ? 'wasm-mime' : 'wasm-corrupt';
    throw new EngineError({ code, detail: `${fileName(url)}: ${bytes.byteLength} bytes of ${type || 'no type'}` });
  }
  return bytes;
}

function isModule(bytes: ArrayBuffer): boolean {
  const [a, b, c, d] = new Uint8Array(bytes.slice(0, 4));
  return a === 0 && b === 0x61 && c === 0x73 && d === 0x6d;
}

function fileName(url: string): string {
  return url.split('/').pop() ?? url;
}
