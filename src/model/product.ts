import packageFile from '../../package.json';

/** Of the program and its 点検項目: printed at the foot of every sheet, so that a figure on paper can be followed to what made it. */
export const productVersion: string = packageFile.version;
