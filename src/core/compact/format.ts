/** Changes with the shape of the files for browsers, so that a page in a browser's cache never misreads a newer archive. */
export const FILE_FORMAT = 2
