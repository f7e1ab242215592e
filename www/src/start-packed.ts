/** The only script of the one-file page that is not packed: unpacks the others and runs them. */
import { unpackedText } from './engine/packed';

/** The build puts the page's scripts in place of this word, packed. */
declare const PACKED_SCRIPT: string;

const script = document.createElement('script');
script.textContent = unpackedText(PACKED_SCRIPT);
document.body.append(script);
