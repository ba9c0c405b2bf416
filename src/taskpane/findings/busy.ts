import { createContext } from 'react';

/** True while something is going on. A context, so that only the few buttons that wait for its end are drawn again. */
export const BusyContext = createContext(false);
