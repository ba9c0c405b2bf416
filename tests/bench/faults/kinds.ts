import { actualFaults } from './actuals';
import type { FaultKind } from './fault-kind';
import { identityFaults } from './identities';
import { narrativeFaults } from './narratives';
import { ratingFaults } from './ratings';
import { comparisonFaults } from './comparisons';
import { publicationFaults } from './publications';
import { roundFaults } from './rounds';
import { structureFaults } from './structures';
import { targetFaults } from './targets';

/** Every kind of fault that is sown, by subject. */
export const faultKinds: readonly FaultKind[] = [
  ...structureFaults,
  ...identityFaults,
  ...targetFaults,
  ...actualFaults,
  ...ratingFaults,
  ...narrativeFaults,
  ...roundFaults,
  ...comparisonFaults,
  ...publicationFaults,
];
