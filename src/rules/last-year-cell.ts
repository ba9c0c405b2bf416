/** What may stand in for last year's workbook: the item's own last actual or last text, its approved target in the register. */
export type LastYearCell = 'previous' | 'previousActivity' | 'approvedTarget';
