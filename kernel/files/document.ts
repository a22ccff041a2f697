/** A scan in PDF may be as large as this: a few pages as office scanners write them. */
export const DOCUMENT_LIMIT_BYTES = 20 * 1024 * 1024

export const PDF = 'application/pdf'

/** Whether a file is a PDF by its first bytes. It is kept as it came and handed out as an attachment only. */
export const isPdf = (bytes: Buffer): boolean => bytes.toString('latin1', 0, 5) === '%PDF-'
