"""Reads workbooks with openpyxl and prints what it found as one line of JSON for each file."""

import datetime
import json
import sys
import warnings

import openpyxl

warnings.simplefilter("ignore")


def plain(value):
    """A cell value as JSON: dates as {"date": ISO}, formulas as {"formula": text}."""
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time)):
        return {"date": value.isoformat()}
    if isinstance(value, datetime.timedelta):
        return {"days": value.total_seconds() / 86400}
    text = getattr(value, "text", None)
    if text is not None and not isinstance(value, str):
        return {"formula": text}
    return value


def read_sheet(sheet):
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "cells": {
            cell.coordinate: plain(cell.value)
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        },
        "merges": [str(area) for area in sheet.merged_cells.ranges],
        "hiddenRows": [row for row, how in sheet.row_dimensions.items() if how.hidden],
        "hiddenColumns": [[how.min, how.max] for how in sheet.column_dimensions.values() if how.hidden],
    }


def is_formula(value):
    return isinstance(value, dict) and "formula" in value or isinstance(value, str) and value.startswith("=")


def read_book(path):
    """The sheets with their formulas and, where there are any, with the stored results."""
    formulas = [read_sheet(sheet) for sheet in openpyxl.load_workbook(path).worksheets]
    computes = any(is_formula(value) for sheet in formulas for value in sheet["cells"].values())
    values = [read_sheet(sheet) for sheet in openpyxl.load_workbook(path, data_only=True).worksheets] if computes else formulas
    return {"values": values, "formulas": formulas if computes else []}


for path in sys.argv[1:]:
    try:
        found = read_book(path)
    except Exception as error:
        found = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps({"path": path, **found}))
