/** Units of files as English pages name them: where none stands here, as the files do. */
export const unitNames: Readonly<Record<string, string>> = {};
