import type { Kind } from './kind';
import { banded } from './kinds/banded';
import { cards } from './kinds/cards';
import { formAbove, formLeft } from './kinds/form';
import { formTables } from './kinds/form-tables';
import { formYears } from './kinds/form-years';
import { finalTargetRows } from './kinds/final-target-rows';
import { halfYears } from './kinds/half-years';
import { indicatorItem } from './kinds/indicator-item';
import { kpiGroup } from './kinds/kpi-group';
import { letterColumns } from './kinds/letter-columns';
import { list } from './kinds/list';
import { pairRows, remarkRows, threeRows } from './kinds/pair-rows';
import { ratingOnly } from './kinds/rating-only';
import { ratingSection } from './kinds/rating-section';
import { recordRows } from './kinds/record-rows';
import { schedule } from './kinds/schedule';
import { stackedForms } from './kinds/stacked-forms';
import { turned } from './kinds/turned';
import { twoAxes } from './kinds/two-axes';
import { twoLines } from './kinds/two-lines';
import { twoTables } from './kinds/two-tables';
import { yearColumns } from './kinds/year-columns';
import { yearRows } from './kinds/year-rows';

/** Every kind of layout, the plainest first. A new one is a file in kinds/ and a name here. */
export const kinds: readonly Kind[] = [
  list,
  banded,
  yearColumns,
  kpiGroup,
  twoAxes,
  halfYears,
  letterColumns,
  schedule,
  ratingOnly,
  indicatorItem,
  ratingSection,
  finalTargetRows,
  twoLines,
  recordRows,
  twoTables,
  pairRows,
  remarkRows,
  threeRows,
  yearRows,
  turned,
  formLeft,
  formAbove,
  formYears,
  formTables,
  stackedForms,
  cards,
];
