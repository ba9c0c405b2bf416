import type { WorkbookModel } from '../model/workbook';
import { bagMembers } from './bags';
import { View, define } from './define';
import type { ExcelTypes } from './define';

const properties = bagMembers<View<WorkbookModel>>(
  {
    defaults: { Title: '', Subject: '', Author: '', Keywords: '', Comments: '', Category: '', Manager: '', Company: '', RevisionNumber: 0 },
  },
  ({ owner }) => owner.properties,
);

export const documentPropertyTypes: ExcelTypes = {
  DocumentProperties: define<View<WorkbookModel>>({
    get: {
      ...properties.get,
      // A workbook that was never saved is of today.
      CreationDate: ({ owner }) => owner.properties.values.get('CreationDate') ?? owner.entry.today().toISOString(),
      LastAuthor: ({ owner }) => owner.properties.values.get('LastAuthor') ?? '',
    },
    set: properties.set,
    navigate: { Custom: ({ owner }) => new View('CustomPropertyCollection', owner.customProperties) },
  }),
};
