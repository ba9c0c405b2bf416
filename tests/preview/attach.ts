import type { PaneParent } from './book';

// The first script of the pane's page in the preview: Excel has to be there before office.js.
(window.parent as PaneParent).attachPane?.(window);
