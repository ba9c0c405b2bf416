/** Whose rating counts. The office's goes before the department's; what the figures propose is never counted. */
export const departmentRating = '所管の自己評価';
export const officeRating = '改革プロジェクトチームの評価';
