const workbookName = /\.(xlsx|xlsm|xlsb|xls|ods)$/i;
/** Excel keeps "~$name.xlsx" beside a workbook while it is open; names that begin with a dot are the system's own. */
const ownerFile = /^(~\$|\.)/;

/** True when a file that lies in a folder looks like a workbook to be read. @param name without folders */
export function isWorkbookFile(name: string): boolean {
  return workbookName.test(name) && !ownerFile.test(name);
}

/** What a file chooser should offer. */
export const workbookEndings = '.xlsx,.xlsm,.xlsb,.xls,.ods';
