import type { Arguments } from '../engine/arguments';
import { invalidOperation } from '../engine/host-error';
import { height, sameArea, width } from '../model/area';
import { CommentModel, CommentReplyModel } from '../model/annotations';
import { RangeObject } from '../model/range-object';
import { SheetModel } from '../model/sheet';
import { WorkbookModel } from '../model/workbook';
import { define, required, view } from './define';
import type { ExcelTypes, View } from './define';
import { rangeArgument } from './range-arguments';

type Owner = WorkbookModel | SheetModel;

const commentsOf = (owner: Owner) => (owner instanceof WorkbookModel ? owner.sheets.flatMap((sheet) => sheet.comments) : owner.comments);

/** The cell that a comment is about; an address without a sheet lies on the sheet at hand. */
const commentedCell = (owner: Owner, args: Arguments, workbook: WorkbookModel): RangeObject =>
  rangeArgument(args, 0, owner instanceof SheetModel ? owner : workbook.selection.sheet, workbook);

const commentOn = ({ sheet, area }: RangeObject) => sheet.comments.find((comment) => sameArea(comment.area, area));

/** Who sits at the screen. */
const user = { name: '利用者', email: 'user@example.lg.jp' };

interface Body {
  readonly content: string;
  readonly richContent: string | null;
  readonly mentions: readonly unknown[];
}

/** A text or, with mentions, a text with tags (doc: @types CommentRichContent); people see it without the tags. */
function bodyOf(args: Arguments, at: number): Body {
  if (typeof args.any(at) === 'string') return { content: args.text(at), richContent: null, mentions: [] };
  const { richContent, mentions } = args.record(at);
  if (typeof richContent !== 'string' || args.any(at + 1) !== 'Mention') throw args.invalid();
  return { content: richContent.replace(/<[^>]*>/g, ''), richContent, mentions: Array.isArray(mentions) ? (mentions as unknown[]) : [] };
}

const wordsOf = {
  Content: ({ content }: Body) => content,
  RichContent: ({ content, richContent }: Body) => richContent ?? content,
  ContentType: ({ richContent }: Body) => (richContent === null ? 'Plain' : 'Mention'),
  Mentions: ({ mentions }: Body) => mentions,
};

/** One comment a cell; the author is the user at the screen. */
function addComment(owner: Owner, args: Arguments, workbook: WorkbookModel): CommentModel {
  const cell = commentedCell(owner, args, workbook);
  if (height(cell.area) * width(cell.area) !== 1) throw args.invalid();
  if (commentOn(cell)) throw invalidOperation(args.location);
  const body = bodyOf(args, 1);
  const comment = new CommentModel(cell.sheet, workbook.nextId(), cell.area, body.content, user.name, workbook.entry.today());
  Object.assign(comment, body);
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
      ...wordsOf,
      AuthorName: ({ author }) => author,
      AuthorEmail: () => user.email,
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
    navigate: { Replies: view<CommentModel>('CommentReplyCollection') },
    call: {
      GetLocation: ({ sheet, area }) => new RangeObject(sheet, area),
      Delete: (comment) => {
        comment.sheet.comments = comment.sheet.comments.filter((other) => other !== comment);
      },
    },
  }),
  CommentReplyCollection: define<View<CommentModel>>({
    items: ({ owner }) => owner.replies,
    call: {
      Add: ({ owner }, args, workbook) => {
        const body = bodyOf(args, 0);
        const reply = new CommentReplyModel(owner, workbook.nextId(), body.content, user.name, workbook.entry.today());
        owner.replies.push(Object.assign(reply, body));
        return reply;
      },
    },
  }),
  CommentReply: define<CommentReplyModel>({
    id: ({ id }) => id,
    get: {
      ...wordsOf,
      AuthorName: ({ author }) => author,
      AuthorEmail: () => user.email,
      CreationDate: ({ created }) => created.toISOString(),
      // That of the thread (doc: @types CommentReply.resolved).
      Resolved: ({ comment }) => comment.resolved,
    },
    set: {
      Content: (reply, value) => {
        reply.content = String(value);
      },
    },
    call: {
      GetLocation: ({ comment: { sheet, area } }) => new RangeObject(sheet, area),
      GetParentComment: ({ comment }) => comment,
      Delete: (reply) => {
        reply.comment.replies.splice(reply.comment.replies.indexOf(reply), 1);
      },
    },
  }),
};
