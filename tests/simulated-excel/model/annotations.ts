import type { Area } from '../../../src/workbook/workbook';
import type { HostObject } from '../engine/host-type';
import { Bag } from './bag';
import type { SheetModel } from './sheet';

/** A threaded comment on one cell. */
export class CommentModel implements HostObject {
  readonly type = 'Comment';
  resolved = false;
  /** Mentions as tags; the same as the content where there are none. */
  richContent: string | null = null;
  mentions: readonly unknown[] = [];
  readonly replies: CommentReplyModel[] = [];

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public area: Area,
    public content: string,
    readonly author: string,
    readonly created: Date,
  ) {}
}

/** An answer in the thread of a comment. */
export class CommentReplyModel implements HostObject {
  readonly type = 'CommentReply';
  richContent: string | null = null;
  mentions: readonly unknown[] = [];

  constructor(
    readonly comment: CommentModel,
    readonly id: string,
    public content: string,
    readonly author: string,
    readonly created: Date,
  ) {}
}

/** A conditional format; its rule is kept, not evaluated. */
export class ConditionalFormatModel implements HostObject {
  readonly type = 'ConditionalFormat';
  stopIfTrue = false;
  readonly rule: Bag;

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public area: Area,
    /** Excel.ConditionalFormatType: "Custom", "CellValue", "ContainsText" … */
    readonly kind: string,
  ) {
    this.rule = new Bag(kind);
  }
}

/** A shape or a picture that lies over the cells. */
export class ShapeModel implements HostObject {
  readonly type = 'Shape';
  left = 0;
  top = 0;
  width = 0;
  height = 0;
  /** Excel.Placement: a new shape moves and is sized with its cells. */
  placement = 'TwoCell';
  altTextDescription = '';
  /** "Rectangle" …; "" for a picture. */
  geometricShapeType = '';
  /** Degrees, clockwise, from 0 to 360. */
  rotation = 0;
  lockAspectRatio = false;
  visible = true;
  /** The text in it. */
  readonly textFrame = new Bag('TextFrame');
  /** Whether its inside is filled. */
  readonly fill = new Bag('ShapeFill');
  readonly line = new Bag('ShapeLineFormat');

  constructor(
    readonly sheet: SheetModel,
    readonly id: string,
    public name: string,
    /** Excel.ShapeType. */
    readonly kind: 'Image' | 'GeometricShape' = 'GeometricShape',
  ) {}
}
