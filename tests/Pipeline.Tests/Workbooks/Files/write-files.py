# Wrote the workbooks of openpyxl 3.0.9 and XlsxWriter 3.0.2 beside it, once: apt-get install python3-openpyxl python3-xlsxwriter
import datetime

import openpyxl
import xlsxwriter

ROWS = [
    ["Libellé", "Valeur", "Part", "Période", "Vrai ?"],
    ["allocataires du RSA", 32425, 0.078, datetime.datetime(2021, 12, 31), True],
    ["  œuvres d’art & « divers »\nsur deux lignes ", -3.5, 1, datetime.datetime(2020, 2, 29, 12, 30), False],
    ["<balise> _x0041_ ]]>", 18.4, 0, None, None],
    [None, 1e21, 1e-7, None, "été"],
]


def with_openpyxl(name, write_only=False, epoch_1904=False):
    book = openpyxl.Workbook(write_only=write_only)
    if epoch_1904:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.create_sheet("Données") if write_only else book.active
    sheet.title = "Données"
    for row in ROWS:
        sheet.append(row)
    sheet.append(["=SUM(B2:B3)", "#REF!", None, datetime.date(2021, 1, 1), datetime.time(8, 30)])
    if not write_only:
        for cell in ("C2", "C3", "C4"):
            sheet[cell].number_format = "0.0%"
        sheet["B2"].number_format = '#,##0\\ "€"'
        sheet.merge_cells("A10:C10")
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["D"].hidden = True
        book.create_sheet("Masquée").sheet_state = "hidden"
        book.create_chartsheet("Graphique")
    book.save(name)


def with_xlsxwriter(name, **options):
    book = xlsxwriter.Workbook(name, options)
    sheet = book.add_worksheet("Données")
    dates = book.add_format({"num_format": "dd/mm/yyyy"})
    percent = book.add_format({"num_format": "0.0%"})
    superscript = book.add_format({"font_script": 1})
    for r, row in enumerate(ROWS):
        for c, value in enumerate(row):
            if isinstance(value, datetime.datetime):
                sheet.write_datetime(r, c, value, dates)
            elif c == 2 and isinstance(value, (int, float)):
                sheet.write_number(r, c, value, percent)
            elif value is not None:
                sheet.write(r, c, value)
    sheet.write_formula(5, 0, "=SUM(B2:B3)", None, 32421.5)
    sheet.write_formula(5, 1, "=NA()", None, "#N/A")
    sheet.write_formula(5, 2, '=LOWER("ABC")', None, "abc")
    sheet.write_rich_string(6, 0, "32 425", superscript, "(1)", " hab.")
    sheet.write_array_formula("A8:A9", "{=B2:B3*2}", None, 64850)
    sheet.write_blank(9, 0, None, dates)
    sheet.merge_range("A12:C12", "fusion", dates)
    book.add_worksheet("Masquée").hide()
    book.close()


with_openpyxl("openpyxl.xlsx")
with_openpyxl("openpyxl-write-only.xlsx", write_only=True)
with_openpyxl("openpyxl-1904.xlsx", epoch_1904=True)
with_xlsxwriter("xlsxwriter.xlsx")
with_xlsxwriter("xlsxwriter-constant-memory.xlsx", constant_memory=True)
with_xlsxwriter("xlsxwriter-1904.xlsx", date_1904=True)
