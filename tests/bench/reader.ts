/** The reader as a program gets it: bundled, with only what it uses. */
export { nodeInflate } from '../../src/cli/node-inflate';
export { readWorkbook, UnreadableWorkbook } from '../../src/xlsx/read-workbook';
