/** 年度: 2024 is April 2024 to March 2025 (令和6年度). */
export type FiscalYear = number;
