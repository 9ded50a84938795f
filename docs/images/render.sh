#!/usr/bin/env bash
# Renders the pictures of the guide from the real files: the template and the reports that the command line writes.
# Needs the .NET SDK, Node.js, LibreOffice Calc, the font Carlito (fonts-crosextra-carlito, as wide as Calibri), poppler-utils,
# python3-openpyxl and Chromium.
set -euo pipefail

images=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$images/../.." && pwd)
work=$(mktemp -d)
port=10790
connection="DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:$port/devstoreaccount1;"
running=
trap 'if [ -n "$running" ]; then kill "$running" || true; wait "$running" || true; fi; rm -rf "$work"' EXIT

dotnet build "$root/src/Pipeline.Cli" --configuration Release --verbosity quiet
program="$root/src/Pipeline.Cli/bin/Release/net10.0/pipeline.dll"
pipeline() { dotnet "$program" "$@"; }
cd "$work"

# The template, once the figures of the demo are published.
dotnet "$program" run --connection "$connection" > run.log 2>&1 &
running=$!
until pipeline status --connection "$connection" > status.log 2>&1; do sleep 1; done
pipeline demo --connection "$connection" > demo.log 2>&1
pipeline template insertion --connection "$connection" --output modele.xlsx

# Filled by someone in a hurry.
/usr/bin/python3 - <<'PYTHON'
from openpyxl import load_workbook
book = load_workbook("modele.xlsx")
sheet = book["Indicateurs"]
columns = {cell.value: cell.column for cell in sheet[1]}
typed = {
    "emplois": "598 210", "part-emplois-france": "2,3 %", "part-emplois-durables": "74 %", "part-emplois-fonction-publique": "7,6 %",
    "taux-chomage": "6,1 %", "professionnels-accompagnement": "84", "budget-mission": "296 m€", "allocataires-rsa": "31.870",
    "budget-rsa": "204 M€", "espaces-rsa": "19", "personnes-accompagnees": "environ 650", "beneficiaires-transition-numerique": "1 480",
    "espaces-solidarite": "57", "projets-professionnels": "6 120 par 9 unités", "unites-emploi": "9", "parcours-finances": "1 650",
    "investissement-parcours": "8,1 M€", "heures-insertion": "261 000", "entreprises-insertion": "71", "budget-entreprises-insertion": "8 910 000 €",
}
for row in range(2, sheet.max_row + 1):
    code = sheet.cell(row, columns["Code"]).value
    if code in typed: sheet.cell(row, columns["Valeur"]).value = typed[code]
book.save("insertion.xlsx")
PYTHON
pipeline check insertion.xlsx --catalogue "$root/src/Pipeline.Cli/Demo/catalogue.json" --service insertion --report rapport > check.log || [ $? -eq 1 ]

pdf() { soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf --outdir "$work/$2" "$1" > soffice.log 2>&1; }
# A part of a page: file, page, left, top, width, height in pixels at 110 dots per inch, and the picture.
picture() { pdftoppm -r 110 -f "$2" -l "$2" -x "$3" -y "$4" -W "$5" -H "$6" -singlefile -png "$1" "$images/$7"; }

pdf modele.xlsx template
picture template/modele.pdf 2 30 40 880 450 modele-mission
picture template/modele.pdf 3 30 50 1230 690 modele-indicateurs

chromium --headless --no-sandbox --hide-scrollbars --window-size=1000,1130 --screenshot="$images/compte-rendu.png" "file://$work/rapport/insertion.rapport.html" > chromium.log 2>&1
pdf rapport/insertion.rapport.xlsx annotated
picture annotated/insertion.rapport.pdf 1 50 70 1190 430 compte-rendu-tableau
