/** Pairs of characters that weigh no more than this are of set phrases and tell nothing of a task. */
export const tellingFrom = 3
