import type { Arguments } from '../engine/arguments';
import { accessDenied, invalidArgument } from '../engine/host-error';
import { ShapeModel } from '../model/annotations';
import type { Bag } from '../model/bag';
import type { SheetModel } from '../model/sheet';
import { bagMembers } from './bags';
import { checkAlive } from './cell-writes';
import type { ExcelTypes, View } from './define';
import { define, fields } from './define';
import { colour } from './range-format';

/** Shapes of a protected sheet are locked with it unless objects may be edited (doc: @types WorksheetProtectionOptions.allowEditObjects). */
function checkEditable(sheet: SheetModel, location: string): void {
  checkAlive(sheet, location);
  if (sheet.protection && sheet.protection.options.allowEditObjects !== true) throw accessDenied(location);
}

const textIn = (frame: Bag) => frame.child('TextRange', 'TextRange').values.get('Text') ?? '';

const plain = fields<ShapeModel>({
  Name: 'name',
  Left: 'left',
  Top: 'top',
  Width: 'width',
  Height: 'height',
  Placement: 'placement',
  Rotation: 'rotation',
  LockAspectRatio: 'lockAspectRatio',
  Visible: 'visible',
  AltTextDescription: 'altTextDescription',
});
const line = bagMembers<Bag>(
  { defaults: { Color: '#2F528F', DashStyle: 'Solid', Style: 'Single', Transparency: 0, Visible: true, Weight: 1 } },
  (bag) => bag,
);

/** A call that changes a shape, refused where the sheet is protected. */
const changed = (change: (shape: ShapeModel, args: Arguments) => void) => (shape: ShapeModel, args: Arguments) => {
  checkEditable(shape.sheet, args.location);
  change(shape, args);
};

function points(args: Arguments): number {
  const value = args.any(0);
  if (typeof value !== 'number') throw args.invalid();
  return value;
}

/** Of its present size; only pictures have another to start from (doc: @types ShapeScaleType.originalSize). */
function scale(shape: ShapeModel, side: 'height' | 'width', args: Arguments): void {
  const factor = args.any(0);
  if (typeof factor !== 'number' || factor <= 0 || args.text(1) !== 'CurrentSize') throw args.invalid();
  shape[side] *= factor;
  if (shape.lockAspectRatio) shape[side === 'height' ? 'width' : 'height'] *= factor;
}

export const shapeTypes: ExcelTypes = {
  ShapeCollection: define<View<SheetModel>>({
    items: ({ owner }) => owner.shapes,
    call: {
      // Named like "Rectangle 1" until it gets a name of its own (doc: @types ShapeCollection.addGeometricShape, Shape.name).
      AddGeometricShape: ({ owner }, args, workbook) => {
        checkEditable(owner, args.location);
        const shape = new ShapeModel(owner, workbook.nextId(), `${args.text(0)} ${owner.shapes.length + 1}`);
        shape.geometricShapeType = args.text(0);
        shape.fill.values.set('Type', 'Solid');
        owner.shapes.push(shape);
        return shape;
      },
    },
  }),
  Shape: define<ShapeModel>({
    id: ({ id }) => id,
    get: {
      ...plain.get,
      Type: ({ kind }) => kind,
      GeometricShapeType: ({ geometricShapeType }) => geometricShapeType || null,
      ZOrderPosition: (shape) => shape.sheet.shapes.indexOf(shape),
    },
    set: Object.fromEntries(
      Object.entries(plain.set).map(([name, set]) => [
        name,
        (shape: ShapeModel, value: unknown) => {
          checkEditable(shape.sheet, `Shape.${name}`);
          if (typeof value === 'number' && value < 0) throw invalidArgument(`Shape.${name}`);
          set(shape, value);
        },
      ]),
    ),
    navigate: { Fill: ({ fill }) => fill, LineFormat: ({ line: own }) => own, TextFrame: ({ textFrame }) => textFrame },
    call: {
      // doc: @types Shape.incrementLeft, incrementTop, incrementRotation, scaleHeight, scaleWidth, setZOrder.
      IncrementLeft: changed((shape, args) => {
        shape.left += points(args);
      }),
      IncrementTop: changed((shape, args) => {
        shape.top += points(args);
      }),
      IncrementRotation: changed((shape, args) => {
        shape.rotation = (((shape.rotation + points(args)) % 360) + 360) % 360;
      }),
      ScaleHeight: changed((shape, args) => {
        scale(shape, 'height', args);
      }),
      ScaleWidth: changed((shape, args) => {
        scale(shape, 'width', args);
      }),
      SetZOrder: changed((shape, args) => {
        const { shapes } = shape.sheet;
        const from = shapes.indexOf(shape);
        const to = { BringToFront: shapes.length - 1, BringForward: from + 1, SendToBack: 0, SendBackward: from - 1 }[args.text(0)];
        if (to === undefined) throw args.invalid();
        shapes.splice(from, 1);
        shapes.splice(Math.max(to, 0), 0, shape);
      }),
      Delete: (shape, args) => {
        checkEditable(shape.sheet, args.location);
        shape.sheet.shapes = shape.sheet.shapes.filter((other) => other !== shape);
      },
    },
  }),
  ShapeFill: define<Bag>({
    get: {
      Type: (fill) => fill.values.get('Type') ?? 'NoFill',
      ForegroundColor: (fill) => fill.values.get('ForegroundColor') ?? '',
      Transparency: (fill) => fill.values.get('Transparency') ?? 0,
    },
    set: {
      ForegroundColor: (fill, value) => {
        if (typeof value !== 'string') throw invalidArgument('ShapeFill.foregroundColor');
        fill.values.set('Type', 'Solid');
        fill.values.set('ForegroundColor', colour(value));
      },
      // doc: @types ShapeFill.transparency, from 0 to 1.
      Transparency: (fill, value) => {
        if (typeof value !== 'number' || value < 0 || value > 1) throw invalidArgument('ShapeFill.transparency');
        fill.values.set('Transparency', value);
      },
    },
    call: {
      // doc: @types ShapeFill.clear, setSolidColor.
      Clear: (fill) => {
        fill.values.clear();
      },
      SetSolidColor: (fill, args) => {
        fill.values.set('Type', 'Solid');
        fill.values.set('ForegroundColor', colour(args.text(0)));
      },
    },
  }),
  TextFrame: define<Bag>({
    get: { HasText: (frame) => textIn(frame) !== '' },
    navigate: { TextRange: (frame) => frame.child('TextRange', 'TextRange') },
    call: {
      DeleteText: (frame) => {
        frame.child('TextRange', 'TextRange').values.delete('Text');
      },
    },
  }),
  TextRange: define<Bag>({
    get: { Text: (range) => range.values.get('Text') ?? '' },
    set: {
      Text: (range, value) => {
        range.values.set('Text', String(value));
      },
    },
  }),
  ShapeLineFormat: define<Bag>(line),
};
