/** Layouts to a workbook, one sheet each. The same layouts give the same bytes: its day is an input. */
import { strToU8, zipSync } from 'fflate';
import type { FileLayout } from '../engine/wire';
import { SheetFault } from './fault';
import { sheetNames } from './sheet-names';
import { sheetXml } from './sheet-xml';
import { Styles } from './styles';
import { element, escaped, type Xml } from './xml-text';

/** As far as a spreadsheet reaches. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Throws the diagnostic `sheet-not-written` where a workbook cannot hold a layout. */
export function xlsxOf(layouts: readonly FileLayout[], title: string, date: Date): Uint8Array<ArrayBuffer> {
  for (const { rows } of layouts) {
    const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
    if (rows.length > LAST_ROW || columns > LAST_COLUMN) {
      throw new SheetFault('sheet-not-written', { reason: `${rows.length} × ${columns}` }).diagnostic;
    }
  }
  const styles = new Styles();
  const sheets = layouts.map((layout, at) => sheetXml(layout, styles, { namespace: MAIN, isFirst: at === 0 }));
  const parts: Record<string, Xml> = {
    '[Content_Types].xml': contentTypes(layouts.length),
    '_rels/.rels': relations([
      [`${RELATIONS}/officeDocument`, 'xl/workbook.xml'],
      [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ]),
    'docProps/core.xml': properties(title, date),
    'xl/workbook.xml': element(
      'workbook',
      { xmlns: MAIN, 'xmlns:r': RELATIONS },
      element(
        'sheets',
        {},
        ...sheetNames(layouts.map(({ name }) => name)).map((name, at) =>
          element('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }),
        ),
      ),
    ),
    'xl/_rels/workbook.xml.rels': relations([
      ...layouts.map((_, at): [string, string] => [`${RELATIONS}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      [`${RELATIONS}/styles`, 'styles.xml'],
    ]),
    'xl/styles.xml': styles.xml(MAIN),
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheet;
  });
  const files = Object.entries(parts).map(([name, xml]) => [
    name,
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`),
  ]);
  const mtime = new Date(date.getFullYear(), date.getMonth(), date.getDate());
  return zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { mtime }) as Uint8Array<ArrayBuffer>;
}

function contentTypes(sheets: number): Xml {
  const part = (name: string, type: string): Xml => element('Override', { PartName: name, ContentType: type });
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    element('Default', { Extension: 'rels', ContentType: 'application/vnd.openxmlformats-package.relationships+xml' }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    part('/xl/workbook.xml', `${TYPES}.sheet.main+xml`),
    part('/xl/styles.xml', `${TYPES}.styles+xml`),
    part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ...Array.from({ length: sheets }, (_, at) => part(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPES}.worksheet+xml`)),
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): Xml {
  return element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(([Type, Target], at) => element('Relationship', { Id: `rId${at + 1}`, Type, Target })),
  );
}

function properties(title: string, date: Date): Xml {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T00:00:00Z`;
  const on = (name: string): Xml => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, day as Xml);
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, escaped(title)),
    on('dcterms:created'),
    on('dcterms:modified'),
  );
}
