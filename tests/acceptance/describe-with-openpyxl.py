"""Prints as JSON what openpyxl finds in a workbook. A warning of openpyxl is an error here."""

import json
import sys
import warnings

import openpyxl

warnings.simplefilter("error")
book = openpyxl.load_workbook(sys.argv[1])


def cells(sheet):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None:
                yield {
                    "address": cell.coordinate,
                    "content": cell.value,
                    "isFormula": cell.data_type == "f",
                    "format": cell.number_format,
                    "font": cell.font.name,
                    "link": cell.hyperlink.location if cell.hyperlink else None,
                }


def charts(sheet):
    for chart in sheet._charts:
        yield {
            "type": type(chart).__name__,
            "direction": chart.barDir,
            "grouping": chart.grouping,
            "title": "".join(run.t for line in chart.title.tx.rich.p for run in line.r),
            "place": [chart.anchor._from.row, chart.anchor._from.col, chart.anchor.to.row, chart.anchor.to.col],
            "series": [[each.tx.strRef.f, each.cat.strRef.f, each.val.numRef.f] for each in chart.series],
        }


json.dump(
    [
        {
            "name": sheet.title,
            "tables": {table.name: table.ref for table in sheet.tables.values()},
            "headings": {table.name: table.column_names for table in sheet.tables.values()},
            "freeze": sheet.freeze_panes,
            "repeatRows": sheet.print_title_rows,
            "paper": sheet.page_setup.paperSize,
            "orientation": sheet.page_setup.orientation,
            "fitToWidth": [sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight],
            "widths": {letter: dimension.width for letter, dimension in sheet.column_dimensions.items()},
            "charts": list(charts(sheet)),
            "cells": list(cells(sheet)),
        }
        for sheet in book
    ],
    sys.stdout,
    ensure_ascii=False,
)
