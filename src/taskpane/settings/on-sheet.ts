/** What keeping a decision on the sheet 点検設定 takes: loaded when the first one is made. */
export { readSettingsSheet } from '../../recognition/office/settings-sheet';
export { planSettings } from '../../report/office/settings-sheet';
export { settingsChanges } from './settings-changes';
