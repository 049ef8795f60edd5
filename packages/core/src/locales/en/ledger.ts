export const ledgerProblems = {};
