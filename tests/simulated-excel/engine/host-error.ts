/** An error that the host answers; it reaches the add-in as OfficeExtension.Error with the same code. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'HostError';
  }
}

/** Texts as in Microsoft's table of error codes (doc: testing/application-specific-api-error-handling). */
export const invalidArgument = (location = '', message = 'The argument is invalid or missing or has an incorrect format.') =>
  new HostError('InvalidArgument', message, location);

export const itemNotFound = (location = '') => new HostError('ItemNotFound', "The requested resource doesn't exist.", location);

export const itemAlreadyExists = (location = '') =>
  new HostError('ItemAlreadyExists', 'The resource being created already exists.', location);

export const accessDenied = (location = '') => new HostError('AccessDenied', 'You cannot perform the requested operation.', location);

export const invalidOperation = (location = '', message = "The operation attempted isn't valid on the object.") =>
  new HostError('InvalidOperation', message, location);

export const mergedRangeConflict = (location: string) =>
  new HostError(
    'MergedRangeConflict',
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.",
    location,
  );

/** Ours, not Excel's: the simulator refuses what it does not know and says what it was asked for. */
export const notImplemented = (member: string) =>
  new HostError('NotImplemented', `The simulated Excel has no ${member}. Add it under tests/simulated-excel/members.`, member);
