import { chartTypes } from './chart';
import { commentTypes } from './comment';
import { conditionalFormatTypes } from './conditional-format';
import { dataValidationTypes } from './data-validation';
import type { ExcelTypes } from './define';
import { documentPropertyTypes } from './document-properties';
import { namedItemTypes } from './named-item';
import { pageLayoutTypes } from './page-layout';
import { rangeAreasTypes } from './range-areas';
import { rangeFormatTypes } from './range-format';
import { rangeTypes } from './range';
import { shapeTypes } from './shape';
import { tableTypes } from './table';
import { workbookTypes } from './workbook';
import { worksheetTypes } from './worksheet';

/** Every class of the Excel namespace that the simulator knows; members that are not in it are refused by name. */
export const excelTypes: ExcelTypes = {
  ...workbookTypes,
  ...worksheetTypes,
  ...rangeTypes,
  ...rangeAreasTypes,
  ...rangeFormatTypes,
  ...tableTypes,
  ...chartTypes,
  ...namedItemTypes,
  ...commentTypes,
  ...shapeTypes,
  ...conditionalFormatTypes,
  ...dataValidationTypes,
  ...pageLayoutTypes,
  ...documentPropertyTypes,
};
