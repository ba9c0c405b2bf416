import type { Arguments } from '../engine/arguments';
import { invalidOperation } from '../engine/host-error';
import { height, sameArea, width } from '../model/area';
import { CommentModel } from '../model/annotations';
import { RangeObject } from '../model/range-object';
import { SheetModel } from '../model/sheet';
import { WorkbookModel } from '../model/workbook';
import { define, required } from './define';
import type { ExcelTypes, View } from './define';
import { rangeArgument } from './range-arguments';

type Owner = WorkbookModel | SheetModel;

const commentsOf = (owner: Owner) => (owner instanceof WorkbookModel ? owner.sheets.flatMap((sheet) => sheet.comments) : owner.comments);

/** The cell that a comment is about; an address without a sheet lies on the sheet at hand. */
const commentedCell = (owner: Owner, args: Arguments, workbook: WorkbookModel): RangeObject =>
  rangeArgument(args, 0, owner instanceof SheetModel ? owner : workbook.selection.sheet, workbook);

const commentOn = ({ sheet, area }: RangeObject) => sheet.comments.find((comment) => sameArea(comment.area, area));

/** One comment a cell; the author is the user at the screen. */
function addComment(owner: Owner, args: Arguments, workbook: WorkbookModel): CommentModel {
  const cell = commentedCell(owner, args, workbook);
  if (height(cell.area) * width(cell.area) !== 1) throw args.invalid();
  if (commentOn(cell)) throw invalidOperation(args.location);
  const comment = new CommentModel(cell.sheet, workbook.nextId(), cell.area, args.text(1), '利用者', workbook.entry.today());
  cell.sheet.comments.push(comment);
  return comment;
}

export const commentTypes: ExcelTypes = {
  CommentCollection: define<View<Owner>>({
    items: ({ owner }) => commentsOf(owner),
    call: {
      Add: ({ owner }, args, workbook) => addComment(owner, args, workbook),
      GetItemByCell: ({ owner }, args, workbook) => required(commentOn(commentedCell(owner, args, workbook)), args.location),
    },
  }),
  Comment: define<CommentModel>({
    id: ({ id }) => id,
    get: {
      Content: ({ content }) => content,
      RichContent: ({ content }) => content,
      ContentType: () => 'Plain',
      AuthorName: ({ author }) => author,
      CreationDate: ({ created }) => created.toISOString(),
      Resolved: ({ resolved }) => resolved,
    },
    set: {
      Content: (comment, value) => {
        comment.content = String(value);
      },
      Resolved: (comment, value) => {
        comment.resolved = value === true;
      },
    },
    call: {
      GetLocation: ({ sheet, area }) => new RangeObject(sheet, area),
      Delete: (comment) => {
        comment.sheet.comments = comment.sheet.comments.filter((other) => other !== comment);
      },
    },
  }),
};
