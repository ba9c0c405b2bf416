/** Put in by the build; there is none in tests. */
declare const SHINCHOKU_BUILD: string | undefined;

/** Of which build this part is: version and hash, such as 1.2.0+3f6a91c2. */
export const ownBuild: string = typeof SHINCHOKU_BUILD === 'undefined' ? 'not built' : SHINCHOKU_BUILD;

/** What version.js, the one script of the site that is never kept, leaves in the page and in a worker. */
export interface KnowsSite {
  readonly shinchokuOnSite?: string;
}

/** What a worker tells of itself before it works; onSite is null where it could not be asked for. */
export interface Builds {
  readonly own: string;
  readonly onSite: string | null;
}
