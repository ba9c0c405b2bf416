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

const plain = fields<ShapeModel>({
  Name: 'name',
  Left: 'left',
  Top: 'top',
  Width: 'width',
  Height: 'height',
  Placement: 'placement',
  AltTextDescription: 'altTextDescription',
});
const line = bagMembers<Bag>(
  { defaults: { Color: '#2F528F', DashStyle: 'Solid', Style: 'Single', Transparency: 0, Visible: true, Weight: 1 } },
  (bag) => bag,
);

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
    get: { ...plain.get, Type: ({ kind }) => kind, GeometricShapeType: ({ geometricShapeType }) => geometricShapeType || null },
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
    navigate: { Fill: ({ fill }) => fill, LineFormat: ({ line: own }) => own },
    call: {
      Delete: (shape, args) => {
        checkEditable(shape.sheet, args.location);
        shape.sheet.shapes = shape.sheet.shapes.filter((other) => other !== shape);
      },
    },
  }),
  ShapeFill: define<Bag>({
    get: { Type: (fill) => fill.values.get('Type') ?? 'NoFill' },
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
  ShapeLineFormat: define<Bag>(line),
};
