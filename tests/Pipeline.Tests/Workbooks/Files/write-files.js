// Wrote the workbooks beside it, once, with other people's writers: what they write is what the tests read.
//   npm install xlsx@0.18.5 exceljs@4.4.0 xlsx-populate@1.21.0 excel4node@1.8.2 && node write-files.js
const XLSX = require('xlsx');
const ExcelJS = require('exceljs');
const Populate = require('xlsx-populate');
const Excel4Node = require('excel4node');

const rows = [
  ['Libellé', 'Valeur', 'Part', 'Période', 'Vrai ?'],
  ['allocataires du RSA', 32425, 0.078, new Date(Date.UTC(2021, 11, 31)), true],
  ['  œuvres d’art & « divers »\nsur deux lignes ', -3.5, 1, new Date(Date.UTC(2020, 1, 29, 12, 30)), false],
  ['<balise> _x0041_ ]]>', 18.4, 0, null, null],
  [null, 1e21, 1e-7, null, 'été'],
];

function sheetJs(name, bookType, options) {
  const book = XLSX.utils.book_new();
  const sheet = XLSX.utils.aoa_to_sheet(rows, { cellDates: false });
  for (const cell of ['C2', 'C3', 'C4']) sheet[cell].z = '0.0%';
  sheet.B6 = { t: 'n', v: 7, f: 'SUM(B2:B3)' };
  sheet.B7 = { t: 'e', v: 0x17, w: '#REF!' };
  sheet.B8 = { t: 's', v: 'abc', f: 'LOWER("ABC")' };
  sheet['!ref'] = 'A1:E8';
  sheet['!merges'] = [XLSX.utils.decode_range('A10:C10')];
  XLSX.utils.book_append_sheet(book, sheet, 'Données');
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[1, null, 3]]), 'Deuxième & dernière');
  XLSX.writeFile(book, name, { bookType, ...options });
}

async function excelJs(name, options) {
  const book = options ? new ExcelJS.stream.xlsx.WorkbookWriter({ filename: name, ...options }) : new ExcelJS.Workbook();
  const sheet = book.addWorksheet('Données');
  sheet.columns = [{ width: 30 }, { width: 12 }, { width: 12, style: { numFmt: '0.0%' } }, { width: 12, hidden: true, style: { numFmt: 'dd/mm/yyyy' } }];
  const add = (cells, hidden) => {
    const row = sheet.addRow(cells);
    if (hidden) row.hidden = true;
    if (options) row.commit();
  };
  rows.forEach((cells, i) => add(cells, i === 3));
  add([{ richText: [{ text: '32 425' }, { font: { vertAlign: 'superscript' }, text: '(1)' }, { text: ' hab.' }] }]);
  add(['formule', { formula: 'B2+1', result: 32426 }, { formula: 'B2+1' }, { formula: 'NA()', result: { error: '#N/A' } }]);
  add([{ error: '#REF!' }, { text: 'lien', hyperlink: 'https://example.org/' }]);
  if (options) { sheet.commit(); await book.commit(); } else { sheet.mergeCells('A12:C12'); await book.xlsx.writeFile(name); }
}

async function populate() {
  const book = await Populate.fromBlankAsync();
  const sheet = book.sheet(0).name('Données');
  rows.forEach((cells, r) => cells.forEach((cell, c) => { if (cell !== null) sheet.cell(r + 1, c + 1).value(cell); }));
  sheet.range('C2:C4').style('numberFormat', '0.0%');
  sheet.range('D2:D3').style('numberFormat', 'dd/mm/yyyy');
  sheet.cell('A7').formula('SUM(B2:B3)');
  await book.toFileAsync('xlsx-populate.xlsx');
  await book.toFileAsync('encrypted.xlsx', { password: 'secret' });
}

function excel4Node() {
  const book = new Excel4Node.Workbook({ dateFormat: 'dd/mm/yyyy' });
  const sheet = book.addWorksheet('Données');
  rows.forEach((cells, r) => cells.forEach((cell, c) => {
    const target = sheet.cell(r + 1, c + 1);
    if (typeof cell === 'string') target.string(cell);
    else if (typeof cell === 'number') target.number(cell);
    else if (typeof cell === 'boolean') target.bool(cell);
    else if (cell instanceof Date) target.date(cell);
  }));
  sheet.cell(7, 1).formula('SUM(B2:B3)');
  return new Promise((resolve, reject) => book.write('excel4node.xlsx', error => error ? reject(error) : resolve()));
}

sheetJs('sheetjs.xlsx', 'xlsx', { bookSST: true });
sheetJs('sheetjs-inline.xlsx', 'xlsx', { bookSST: false });
sheetJs('sheetjs.xlsm', 'xlsm', { bookSST: true });
sheetJs('sheetjs.xlsb', 'xlsb');
sheetJs('sheetjs-biff8.xls', 'biff8');
sheetJs('sheetjs-biff5.xls', 'biff5');
sheetJs('sheetjs-biff2.xls', 'biff2');
sheetJs('sheetjs-2003.xml', 'xlml');
sheetJs('sheetjs.ods', 'ods');
sheetJs('sheetjs.fods', 'fods');
sheetJs('sheetjs.csv', 'csv');
sheetJs('sheetjs-utf16.txt', 'txt');
sheetJs('sheetjs.html', 'html');
(async () => {
  await excelJs('exceljs.xlsx');
  await excelJs('exceljs-stream.xlsx', { useSharedStrings: false, useStyles: true });
  await populate();
  await excel4Node();
})();
