"""Prints the visible and hidden sheets of workbooks as JSON, read by openpyxl. Any warning is an error."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")


def read(path):
    workbook = openpyxl.load_workbook(path, data_only=True)
    return {
        "creator": workbook.properties.creator,
        "sheets": [
            {
                "name": sheet.title,
                "hidden": sheet.sheet_state != "visible",
                "rows": [["" if value is None else str(value) for value in row] for row in sheet.iter_rows(values_only=True)],
            }
            for sheet in workbook
        ],
    }


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
