/** A row of the sheet 点検設定, trimmed; widths in the part are unified. */
export interface SettingsRow {
  readonly part: string;
  readonly subject: string;
  readonly value: string;
}
