export const RATINGS = ['達成', '未達成', '評価対象外'];

/** How many items have each rating, in the order of RATINGS. */
export const countsOf = (items) => RATINGS.map((rating) => items.filter((item) => item.rating === rating).length);
